// app/api/hooks/deliver/route.ts
import { NextResponse } from 'next/server';
import { getServerSession } from 'next-auth';
import { authOptions } from '@/lib/auth';

type Body = { endpoint: string; event: string };

export async function POST(request: Request) {
  const session = await getServerSession(authOptions);
  if (!session?.user) {
    return NextResponse.json({ error: 'unauthorized' }, { status: 401 });
  }

  const { endpoint, event } = (await request.json()) as Body;
  const response = await fetch(endpoint, { // flaw: CWE-918
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ event, sentAt: new Date().toISOString() }),
    signal: AbortSignal.timeout(5000),
  });
  return NextResponse.json({ status: response.status });
}
