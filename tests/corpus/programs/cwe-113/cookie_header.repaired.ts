import type { IncomingMessage, ServerResponse } from 'node:http';

export interface CookieOptions {
  maxAge?: number;
  path?: string;
  domain?: string;
  secure?: boolean;
  httpOnly?: boolean;
  sameSite?: 'Strict' | 'Lax' | 'None';
}

const NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const LANGUAGES = ['en', 'de', 'fr', 'es'];

/** Serializes a cookie for the Set-Cookie header. */
export function serializeCookie(name: string, value: string, options: CookieOptions = {}): string {
  if (!NAME.test(name)) {
    throw new TypeError('invalid cookie name');
  }
  const { secure = true, httpOnly = true, sameSite = 'Lax' } = options;
  const parts = [`${name}=${encodeURIComponent(value)}`, `Path=${options.path ?? '/'}`, `SameSite=${sameSite}`];
  if (options.maxAge !== undefined) parts.push(`Max-Age=${Math.trunc(options.maxAge)}`);
  if (secure) parts.push('Secure');
  if (httpOnly) parts.push('HttpOnly');
  return parts.join('; ');
}

export function setSession(res: ServerResponse, sessionId: string): void {
  res.setHeader('Set-Cookie', serializeCookie('session', sessionId, { maxAge: 86400 }));
}

/** Remembers the language that the client chose. */
export function rememberLanguage(req: IncomingMessage, res: ServerResponse): void {
  const url = new URL(req.url ?? '/', 'http://localhost');
  const wanted = url.searchParams.get('lang') ?? 'en';
  const language = LANGUAGES.includes(wanted) ? wanted : 'en';
  res.writeHead(204, { 'Set-Cookie': serializeCookie('lang', language) });
  res.end();
}
