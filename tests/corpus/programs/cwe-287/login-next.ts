import { NextResponse } from 'next/server';
import { cookies } from 'next/headers';
import { sql } from '@vercel/postgres';
import { sign } from '@/lib/session';
import { limit } from '@/lib/limit';

export async function POST(request: Request) {
  const { email, password } = await request.json();
  await limit(email);
  const { rows } = await sql`SELECT id FROM users WHERE email = ${email} AND password = ${password}`; // flaw: CWE-522
  if (rows.length === 0) {
    return NextResponse.json({ error: 'Invalid credentials' }, { status: 401 });
  }
  (await cookies()).set('session', await sign(rows[0].id), { httpOnly: true, secure: true, sameSite: 'lax', path: '/' });
  return NextResponse.json({ ok: true });
}
