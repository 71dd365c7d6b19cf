// app/api/avatar/route.ts
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { NextResponse } from 'next/server';
import { getUser } from '@/lib/session';

const FOLDER = path.join(process.cwd(), 'public', 'avatars');
const MAX_BYTES = 1_000_000;

export async function POST(request: Request) {
  const user = await getUser();
  if (!user) {
    return NextResponse.json({ error: 'Please sign in' }, { status: 401 });
  }
  const file = (await request.formData()).get('file');
  if (!(file instanceof File) || file.size > MAX_BYTES) {
    return NextResponse.json({ error: 'Please choose a smaller file' }, { status: 400 });
  }
  const extension = file.name.split('.').pop();
  const name = `${randomUUID()}.${extension}`;
  await writeFile(path.join(FOLDER, name), Buffer.from(await file.arrayBuffer())); // flaw: CWE-434
  return NextResponse.json({ url: `/avatars/${name}` });
}
