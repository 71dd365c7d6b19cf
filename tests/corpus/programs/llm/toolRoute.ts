// app/api/ops/route.ts: an assistant that looks after the build machines
import { openai } from '@ai-sdk/openai';
import { generateText, stepCountIs, tool } from 'ai';
import { exec } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';
import { requireOperator } from '@/lib/session';

const run = promisify(exec);

const shell = tool({
  description: 'Run a command on the build machine',
  inputSchema: z.object({ command: z.string() }),
  execute: async ({ command }) => {
    const { stdout, stderr } = await run(command, { timeout: 20_000 }); // flaw: CWE-78
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
