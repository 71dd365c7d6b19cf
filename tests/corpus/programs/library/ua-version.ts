/**
 * A part of the shop's server.
 *
 * It is used by the pages of the shop and by the service of the warehouse.
 * Errors are handled by the caller.
 * What it returns is shown to the person who is logged in.
 */

const VERSION = /^((\d+\.?)+)*[a-z]*$/; // flaw: CWE-1333

export function parseVersion(text: string): number[] | null {
  const match = VERSION.exec(text);
  return match ? text.split('.').map((part) => parseInt(part, 10)) : null;
}
