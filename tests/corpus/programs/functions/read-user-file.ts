/**
 * A part of the shop's server.
 *
 * It is used by the pages of the shop and by the service of the warehouse.
 * Errors are handled by the caller.
 * What it returns is shown to the person who is logged in.
 */

import { promises as fs } from 'fs';
import * as path from 'path';

const BASE_DIR = '/srv/app/user-files';

export async function readUserFile(filename: string): Promise<string> {
  const fullPath = path.join(BASE_DIR, filename);
  return fs.readFile(fullPath, 'utf-8'); // flaw: CWE-22
}
