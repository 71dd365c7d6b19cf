'use server';

import { put } from '@vercel/blob';
import { getSession } from '@/lib/session';
import { db } from '@/lib/db';

const HOSTS = new Set(['avatars.githubusercontent.com', 'lh3.googleusercontent.com']);

export async function importAvatar(formData: FormData) {
  const session = await getSession();
  if (!session) throw new Error('Not signed in');

  const address = String(formData.get('url') ?? '');
  const url = new URL(address);
  if (url.protocol !== 'https:' || !HOSTS.has(url.hostname)) {
    return { error: 'This host is not supported' };
  }
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(5000) });
  if (!response.ok || !response.headers.get('content-type')?.startsWith('image/')) {
    return { error: 'Not an image' };
  }
  const blob = await put(`avatars/${session.userId}`, await response.blob(), { access: 'public' });
  await db.user.update({ where: { id: session.userId }, data: { avatar: blob.url } });
  return { url: blob.url };
}
