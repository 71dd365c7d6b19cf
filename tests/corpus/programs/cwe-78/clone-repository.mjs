import { exec } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(exec);

/**
 * Clones a repository into a fresh folder and returns the folder.
 *
 * @param {string} url    address of the repository
 * @param {string} branch branch to check out
 */
export async function cloneRepository(url, branch = 'main') {
  const folder = await mkdtemp(join(tmpdir(), 'clone-'));
  await run(`git clone --depth 1 --branch ${branch} ${url} ${folder}`); // flaw: CWE-78
  return folder;
}
