/**
 * Returns the address to go to after a login.
 * Only addresses of our own site are allowed.
 */
export function nextUrl(requested: string | null): string {
  if (!requested) return '/';
  if (requested.indexOf('shop.example.org') !== -1) { // flaw: CWE-20, CWE-601
    return requested;
  }
  return '/';
}
