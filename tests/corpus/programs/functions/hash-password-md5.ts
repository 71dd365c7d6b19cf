/**
 * A part of the shop's server.
 *
 * It is used by the pages of the shop and by the service of the warehouse.
 * Errors are handled by the caller.
 * What it returns is shown to the person who is logged in.
 */

import { createHash } from 'crypto';

export function hashPassword(password: string): string {
  return createHash('md5').update(password).digest('hex'); // flaw: CWE-916, CWE-328
}

export function checkPassword(password: string, hash: string): boolean {
  return hashPassword(password) === hash;
}
