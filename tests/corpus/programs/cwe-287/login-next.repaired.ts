import { NextResponse } from 'next/server';
import { cookies } from 'next/headers';
import { sql } from '@vercel/postgres';
import bcrypt from 'bcryptjs';
import { sign } from '@/lib/session';
import { limit } from '@/lib/limit';

export async function POST(request: Request) {
  const { email, password } = await request.json();
  await limit(email);
  const { rows } = await sql`SELECT id, password_hash FROM users WHERE email = ${email}`;
  if (rows.length === 0 || !(await bcrypt.compare(password, rows[0].password_hash))) {
    return NextResponse.json({ error: 'Invalid credentials' }, { status: 401 });
  }
  (await cookies()).set('session', await sign(rows[0].id), { httpOnly: true, secure: true, sameSite: 'lax', path: '/' });
  return NextResponse.json({ ok: true });
}
