/**
 * A part of the shop's server.
 *
 * It is used by the pages of the shop and by the service of the warehouse.
 * Errors are handled by the caller.
 * What it returns is shown to the person who is logged in.
 */

const TRUSTED = 'example.org';

export function isTrustedUrl(link: string): boolean {
  try {
    const { protocol, hostname } = new URL(link);
    return protocol === 'https:' && (hostname === TRUSTED || hostname.endsWith(`.${TRUSTED}`));
  } catch {
    return false;
  }
}
