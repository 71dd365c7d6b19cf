// app/api/ops/route.ts: an assistant that looks after the build machines
import { openai } from '@ai-sdk/openai';
import { generateText, stepCountIs, tool } from 'ai';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';
import { requireOperator } from '@/lib/session';

const run = promisify(execFile);

const shell = tool({
  description: 'Look at a service of the build machine',
  inputSchema: z.object({ service: z.enum(['builder', 'cache', 'registry']) }),
  execute: async ({ service }) => {
    const { stdout, stderr } = await run('systemctl', ['status', '--no-pager', service], { timeout: 20_000 });
    return (stdout + stderr).slice(0, 4000);
  },
});

export async function POST(request: Request) {
  await requireOperator();
  const { prompt } = z.object({ prompt: z.string().max(2000) }).parse(await request.json());
  const { text } = await generateText({
    model: openai('gpt-4o-mini'),
    tools: { shell },
    stopWhen: stepCountIs(5),
    prompt,
  });
  return Response.json({ text });
}
