import fs from 'node:fs/promises';
import path from 'node:path';
import { generateText, tool } from 'ai';
import { openai } from '@ai-sdk/openai';
import { z } from 'zod';

const WORKSPACE = path.resolve(process.env.WORKSPACE ?? './workspace');

export const tools = {
  readFile: tool({
    description: 'Read a file of the workspace',
    parameters: z.object({ name: z.string() }),
    execute: async ({ name }) => {
      return fs.readFile(path.join(WORKSPACE, name), 'utf-8'); // flaw: CWE-22
    },
  }),
  listFiles: tool({
    description: 'List the files of the workspace',
    parameters: z.object({}),
    execute: async () => fs.readdir(WORKSPACE),
  }),
};

export async function ask(question: string) {
  const { text } = await generateText({
    model: openai('gpt-4o'),
    system: 'Answer questions about the files of the workspace.',
    prompt: question,
    tools,
    maxSteps: 5,
  });
  return text;
}
