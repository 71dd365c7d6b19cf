/**
 * A part of the shop's server.
 *
 * It is used by the pages of the shop and by the service of the warehouse.
 * Errors are handled by the caller.
 * What it returns is shown to the person who is logged in.
 */

const TRUSTED = 'example.org';

export function isTrustedUrl(link: string): boolean {
  return link.includes(TRUSTED); // flaw: CWE-20
}
