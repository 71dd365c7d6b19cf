#!/usr/bin/env node
import { Command } from 'commander';
import { execSync } from 'node:child_process';

const program = new Command();

function sh(command: string): string {
  return execSync(command, { encoding: 'utf8' }).trim(); // flaw: CWE-78
}

/** Lists the commits of an author since a date. */
export function commitsOf(author: string, since: string): string[] {
  return sh(`git log --author="${author}" --since="${since}" --oneline`).split('\n'); // flaw: CWE-78
}

/** Creates a branch and switches to it. */
export function startBranch(name: string): void {
  sh('git checkout -b ' + name); // flaw: CWE-78
}

program
  .command('log <author>')
  .option('--since <date>', 'start date', '1 week ago')
  .action((author: string, options: { since: string }) => {
    for (const line of commitsOf(author, options.since)) console.log(line);
  });

program.command('start <name>').action(startBranch);

program.parse();
