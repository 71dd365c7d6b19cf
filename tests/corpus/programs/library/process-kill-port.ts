/**
 * A part of the shop's server.
 *
 * It is used by the pages of the shop and by the service of the warehouse.
 * Errors are handled by the caller.
 * What it returns is shown to the person who is logged in.
 */

import { exec } from 'node:child_process';
import { promisify } from 'node:util';

const sh = promisify(exec);

export async function killPort(port: number | string): Promise<void> {
  const { stdout } = await sh(`lsof -i tcp:${port} -t`); // flaw: CWE-78
  for (const pid of stdout.split('\n').filter(Boolean)) process.kill(Number(pid));
}
