// app/api/avatar/route.ts
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { NextResponse } from 'next/server';
import { getUser } from '@/lib/session';

const FOLDER = path.join(process.cwd(), 'public', 'avatars');
const MAX_BYTES = 1_000_000;
const EXTENSIONS: Record<string, string> = { 'image/png': 'png', 'image/jpeg': 'jpg' };

export async function POST(request: Request) {
  const user = await getUser();
  if (!user) {
    return NextResponse.json({ error: 'Please sign in' }, { status: 401 });
  }
  const file = (await request.formData()).get('file');
  if (!(file instanceof File) || file.size > MAX_BYTES) {
    return NextResponse.json({ error: 'Please choose a smaller file' }, { status: 400 });
  }
  const extension = EXTENSIONS[file.type];
  if (!extension) {
    return NextResponse.json({ error: 'PNG or JPEG, please' }, { status: 415 });
  }
  const name = `${randomUUID()}.${extension}`;
  await writeFile(path.join(FOLDER, name), Buffer.from(await file.arrayBuffer()));
  return NextResponse.json({ url: `/avatars/${name}` });
}
