// app/api/hooks/deliver/route.ts
import { NextResponse } from 'next/server';
import { getServerSession } from 'next-auth';
import { authOptions } from '@/lib/auth';
import { lookup } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';

type Body = { endpoint: string; event: string };

async function isPublic(hostname: string): Promise<boolean> {
  const addresses = await lookup(hostname, { all: true });
  return addresses.every(({ address }) => ipaddr.process(address).range() === 'unicast');
}

export async function POST(request: Request) {
  const session = await getServerSession(authOptions);
  if (!session?.user) {
    return NextResponse.json({ error: 'unauthorized' }, { status: 401 });
  }

  const { endpoint, event } = (await request.json()) as Body;
  const url = new URL(endpoint);
  if (url.protocol !== 'https:' || !(await isPublic(url.hostname))) {
    return NextResponse.json({ error: 'this endpoint is not allowed' }, { status: 400 });
  }
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ event, sentAt: new Date().toISOString() }),
    signal: AbortSignal.timeout(5000),
    redirect: 'error',
  });
  return NextResponse.json({ status: response.status });
}
