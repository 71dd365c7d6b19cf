import { NextRequest, NextResponse } from 'next/server';
import * as cheerio from 'cheerio';
import { lookup } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';

async function assertPublic(url: URL) {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new Error('unsupported protocol');
  const addresses = await lookup(url.hostname, { all: true });
  for (const { address } of addresses) {
    if (ipaddr.parse(address).range() !== 'unicast') throw new Error('address is not public');
  }
}

export async function GET(request: NextRequest) {
  const target = request.nextUrl.searchParams.get('url');
  if (!target) return NextResponse.json({ error: 'url is required' }, { status: 400 });
  try {
    const url = new URL(target);
    await assertPublic(url);
    const response = await fetch(url, { signal: AbortSignal.timeout(5000), redirect: 'error' });
    const $ = cheerio.load((await response.text()).slice(0, 500_000));
    return NextResponse.json({
      title: $('title').text(),
      description: $('meta[name="description"]').attr('content') ?? null,
    });
  } catch {
    return NextResponse.json({ error: 'could not load preview' }, { status: 502 });
  }
}
