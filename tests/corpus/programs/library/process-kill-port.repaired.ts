/**
 * A part of the shop's server.
 *
 * It is used by the pages of the shop and by the service of the warehouse.
 * Errors are handled by the caller.
 * What it returns is shown to the person who is logged in.
 */

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

export async function killPort(port: number | string): Promise<void> {
  const number = Number(port);
  if (!Number.isInteger(number) || number < 1 || number > 65535) throw new RangeError('bad port');
  const { stdout } = await run('lsof', ['-i', `tcp:${number}`, '-t']);
  for (const pid of stdout.split('\n').filter(Boolean)) process.kill(Number(pid));
}
