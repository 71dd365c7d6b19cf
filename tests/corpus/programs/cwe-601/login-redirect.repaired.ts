// app/login/actions.ts
'use server';

import { redirect } from 'next/navigation';
import { cookies } from 'next/headers';
import { createSession, verifyUser } from '@/lib/users';

export async function login(formData: FormData) {
  const email = String(formData.get('email') ?? '');
  const password = String(formData.get('password') ?? '');
  const next = String(formData.get('next') || '/dashboard');

  const user = await verifyUser(email, password);
  if (!user) {
    return { error: 'Wrong email or password' };
  }
  (await cookies()).set('session', await createSession(user.id), {
    httpOnly: true,
    secure: true,
    sameSite: 'lax',
    maxAge: 60 * 60 * 24,
  });
  redirect(/^\/(?![/\\])/.test(next) ? next : '/dashboard');
}
