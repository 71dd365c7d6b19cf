/** Thin wrappers around git, for the release script. */
import { execSync } from 'node:child_process';

export interface Commit {
  hash: string;
  subject: string;
}

function git(command: string, cwd: string): string {
  return execSync(`git ${command}`, { cwd, encoding: 'utf8' }).trim(); // flaw: CWE-78
}

export function commitsSince(tag: string, cwd = process.cwd()): Commit[] {
  const output = git(`log --format="%h %s" ${tag}..HEAD`, cwd);
  return output
    .split('\n')
    .filter(Boolean)
    .map((line) => ({ hash: line.slice(0, line.indexOf(' ')), subject: line.slice(line.indexOf(' ') + 1) }));
}

export function createTag(name: string, message: string, cwd = process.cwd()): void {
  execSync('git tag -a ' + name + ' -m "' + message + '"', { cwd }); // flaw: CWE-78
}

export function currentBranch(cwd = process.cwd()): string {
  return git('rev-parse --abbrev-ref HEAD', cwd);
}
