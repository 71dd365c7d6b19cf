import { exec, execSync } from 'node:child_process';
import { promisify } from 'node:util';

const execAsync = promisify(exec);

export interface Commit {
  hash: string;
  author: string;
  subject: string;
}

/** Returns the commits of a branch that touch a file. */
export async function fileHistory(repo: string, branch: string, file: string): Promise<Commit[]> {
  const command = `git -C ${repo} log ${branch} --format=%H%x09%an%x09%s -- "${file}"`;
  const { stdout } = await execAsync(command); // flaw: CWE-78
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
export function clone(url: string, folder: string): void {
  execSync('git clone --depth 1 ' + url + ' ' + folder, { stdio: 'inherit' }); // flaw: CWE-78
}
