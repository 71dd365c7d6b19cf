import { tool } from 'ai';
import { z } from 'zod';
import { execFileSync } from 'node:child_process';

const SCRIPTS = ['test', 'lint', 'build'] as const;

/** Lets the assistant run the scripts of the project. */
export const runScript = tool({
  description: 'Run a script of package.json',
  inputSchema: z.object({ script: z.enum(SCRIPTS) }),
  execute: async ({ script }) => {
    return execFileSync('npm', ['run', script], { cwd: process.cwd(), encoding: 'utf8', timeout: 30_000 }).slice(0, 8000);
  },
});
