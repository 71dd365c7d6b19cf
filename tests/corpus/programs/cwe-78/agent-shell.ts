import { tool } from 'ai';
import { z } from 'zod';
import { execSync } from 'node:child_process';

/** Lets the assistant run commands in the project. */
export const runCommand = tool({
  description: 'Run a shell command in the project folder',
  inputSchema: z.object({ command: z.string() }),
  execute: async ({ command }) => {
    return execSync(command, { cwd: process.cwd(), encoding: 'utf8', timeout: 30_000 }).slice(0, 8000); // flaw: CWE-78
  },
});
