import { cookies } from 'next/headers';
import { SignJWT, jwtVerify } from 'jose';

const key = new TextEncoder().encode(process.env.SESSION_SECRET);
const WEEK = 60 * 60 * 24 * 7;

export async function createSession(userId: string) {
  const token = await new SignJWT({ userId })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuedAt()
    .setExpirationTime('7d')
    .sign(key);

  const store = await cookies();
  store.set('session', token, { path: '/', maxAge: WEEK }); // flaw: CWE-614
}

export async function readSession() {
  const token = (await cookies()).get('session')?.value;
  if (!token) return null;
  try {
    const { payload } = await jwtVerify(token, key, { algorithms: ['HS256'] });
    return payload.userId as string;
  } catch {
    return null;
  }
}
