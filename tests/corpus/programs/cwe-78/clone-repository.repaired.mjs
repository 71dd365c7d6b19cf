import { execFile } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Clones a repository into a fresh folder and returns the folder.
 *
 * @param {string} url    address of the repository
 * @param {string} branch branch to check out
 */
export async function cloneRepository(url, branch = 'main') {
  if (!/^https:\/\/[\w.-]+\/[\w./-]+$/.test(url)) {
    throw new TypeError('Only https addresses can be cloned');
  }
  const folder = await mkdtemp(join(tmpdir(), 'clone-'));
  await run('git', ['clone', '--depth', '1', `--branch=${branch}`, '--', url, folder]);
  return folder;
}
