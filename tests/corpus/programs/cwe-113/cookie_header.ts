import type { IncomingMessage, ServerResponse } from 'node:http';

export interface CookieOptions {
  maxAge?: number;
  path?: string;
  domain?: string;
}

/** Serializes a cookie for the Set-Cookie header. */
export function serializeCookie(name: string, value: string, options: CookieOptions = {}): string {
  let cookie = `${name}=${value}`; // flaw: CWE-113, CWE-74, CWE-93
  if (options.maxAge !== undefined) cookie += `; Max-Age=${options.maxAge}`;
  if (options.domain) cookie += `; Domain=${options.domain}`;
  cookie += `; Path=${options.path ?? '/'}`;
  return cookie;
}

export function setSession(res: ServerResponse, sessionId: string): void {
  res.setHeader('Set-Cookie', `session=${sessionId}; Path=/; Max-Age=86400`); // flaw: CWE-614, CWE-1004
}

/** Remembers the language that the client chose. */
export function rememberLanguage(req: IncomingMessage, res: ServerResponse): void {
  const url = new URL(req.url ?? '/', 'http://localhost');
  const language = url.searchParams.get('lang') ?? 'en';
  res.socket?.write(`HTTP/1.1 204 No Content\r\nSet-Cookie: ${serializeCookie('lang', language)}\r\n\r\n`); // flaw: CWE-113
}
