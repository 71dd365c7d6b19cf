import { NextRequest, NextResponse } from 'next/server';

export const config = { matcher: '/api/:path*' };

const METHODS = ['GET', 'POST', 'PATCH', 'DELETE'];
const HEADERS = ['Content-Type', 'X-Request-Id'];
const MAX_AGE_SECONDS = 600;

/** Lets other origins call the API, with cookies. */
export function middleware(request: NextRequest) {
  const response = request.method === 'OPTIONS' ? new NextResponse(null, { status: 204 }) : NextResponse.next();
  const origin = request.headers.get('origin');
  if (origin) {
    response.headers.set('Access-Control-Allow-Origin', origin); // flaw: CWE-942
    response.headers.set('Access-Control-Allow-Credentials', 'true');
  }
  response.headers.set('Access-Control-Allow-Methods', METHODS.join(','));
  response.headers.set('Access-Control-Allow-Headers', HEADERS.join(','));
  response.headers.set('Access-Control-Max-Age', String(MAX_AGE_SECONDS));
  return response;
}
