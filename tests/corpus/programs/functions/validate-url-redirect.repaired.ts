/**
 * Returns the address to go to after a login.
 * Only addresses of our own site are allowed.
 */
export function nextUrl(requested: string | null): string {
  if (!requested) return '/';
  const base = 'https://shop.example.org';
  try {
    const url = new URL(requested, base);
    return url.origin === base ? url.pathname + url.search : '/';
  } catch {
    return '/';
  }
}
