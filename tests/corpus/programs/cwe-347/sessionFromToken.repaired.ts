import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import jwt, { JwtPayload } from 'jsonwebtoken';

export interface Session {
  userId: string;
  role: 'admin' | 'member';
}

const secret = process.env.JWT_SECRET as string;

/** The session of the current request, or null. */
export async function getSession(): Promise<Session | null> {
  const store = await cookies();
  const token = store.get('token')?.value;
  if (!token) return null;

  try {
    const payload = jwt.verify(token, secret, { algorithms: ['HS256'] }) as JwtPayload;
    return { userId: payload.sub!, role: payload.role };
  } catch {
    return null;
  }
}

export async function requireAdmin(): Promise<Session> {
  const session = await getSession();
  if (session?.role !== 'admin') {
    redirect('/login');
  }
  return session;
}
