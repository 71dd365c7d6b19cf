import { NextRequest, NextResponse } from 'next/server';
import * as cheerio from 'cheerio';

export async function GET(request: NextRequest) {
  const target = request.nextUrl.searchParams.get('url');
  if (!target) return NextResponse.json({ error: 'url is required' }, { status: 400 });
  try {
    const response = await fetch(target, { signal: AbortSignal.timeout(5000) }); // flaw: CWE-918
    const $ = cheerio.load(await response.text());
    return NextResponse.json({
      title: $('title').text(),
      description: $('meta[name="description"]').attr('content') ?? null,
    });
  } catch {
    return NextResponse.json({ error: 'could not load preview' }, { status: 502 });
  }
}
