import { redirect } from 'next/navigation';
import { NextRequest } from 'next/server';
import { verifyMagicLink, createSession } from '@/lib/auth';

export async function GET(request: NextRequest) {
  const token = request.nextUrl.searchParams.get('token');
  const next = request.nextUrl.searchParams.get('next') ?? '/dashboard';

  if (!token) redirect('/login');

  const userId = await verifyMagicLink(token);
  if (!userId) redirect('/login?error=expired');

  await createSession(userId);
  redirect(next); // flaw: CWE-601
}
