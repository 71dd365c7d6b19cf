import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execFileAsync = promisify(execFile);
const BRANCH = /^(?!-)[\w./-]{1,100}$/;

export interface Commit {
  hash: string;
  author: string;
  subject: string;
}

function assertBranch(branch: string): string {
  if (!BRANCH.test(branch) || branch.includes('..')) {
    throw new Error('invalid branch name');
  }
  return branch;
}

/** Returns the commits of a branch that touch a file. */
export async function fileHistory(repo: string, branch: string, file: string): Promise<Commit[]> {
  const { stdout } = await execFileAsync(
    'git',
    ['-C', repo, 'log', assertBranch(branch), '--format=%H%x09%an%x09%s', '--', file],
    { timeout: 10_000, maxBuffer: 4 * 1024 * 1024 },
  );
  return stdout
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [hash, author, subject] = line.split('\t');
      return { hash, author, subject };
    });
}

/** Clones a repository into a folder. */
export async function clone(url: string, folder: string): Promise<void> {
  const parsed = new URL(url);
  if (parsed.protocol !== 'https:') {
    throw new Error('only https URLs can be cloned');
  }
  await execFileAsync('git', ['clone', '--depth', '1', '--', parsed.href, folder], { timeout: 120_000 });
}
