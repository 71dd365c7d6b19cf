import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import jwt, { JwtPayload } from 'jsonwebtoken';

export interface Session {
  userId: string;
  role: 'admin' | 'member';
}

/** The session of the current request, or null. */
export async function getSession(): Promise<Session | null> {
  const store = await cookies();
  const token = store.get('token')?.value;
  if (!token) return null;

  const payload = jwt.decode(token) as JwtPayload | null; // flaw: CWE-347
  if (!payload?.sub) return null;
  return { userId: payload.sub, role: payload.role };
}

export async function requireAdmin(): Promise<Session> {
  const session = await getSession();
  if (session?.role !== 'admin') {
    redirect('/login');
  }
  return session;
}
