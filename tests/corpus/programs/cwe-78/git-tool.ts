import { tool } from '@langchain/core/tools';
import { z } from 'zod';
import { execSync } from 'node:child_process';

const REPO = process.env.REPO_DIR ?? process.cwd();

export const gitLog = tool(
  async ({ author, limit }) => {
    const output = execSync(`git log --author="${author}" -n ${limit} --oneline`, { cwd: REPO, encoding: 'utf8' }); // flaw: CWE-78
    return output || 'no commits';
  },
  {
    name: 'git_log',
    description: 'Lists the latest commits of an author',
    schema: z.object({
      author: z.string().describe('name or email of the author'),
      limit: z.number().int().min(1).max(100).default(20),
    }),
  },
);
