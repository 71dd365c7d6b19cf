#!/usr/bin/env node
import { Command } from 'commander';
import { execFileSync } from 'node:child_process';

const program = new Command();

function git(...args: string[]): string {
  return execFileSync('git', args, { encoding: 'utf8' }).trim();
}

/** Lists the commits of an author since a date. */
export function commitsOf(author: string, since: string): string[] {
  return git('log', `--author=${author}`, `--since=${since}`, '--oneline').split('\n');
}

/** Creates a branch and switches to it. */
export function startBranch(name: string): void {
  if (!/^[\w][\w./-]*$/.test(name)) throw new Error(`not a branch name: ${name}`);
  git('checkout', '-b', name);
}

program
  .command('log <author>')
  .option('--since <date>', 'start date', '1 week ago')
  .action((author: string, options: { since: string }) => {
    for (const line of commitsOf(author, options.since)) console.log(line);
  });

program.command('start <name>').action(startBranch);

program.parse();
