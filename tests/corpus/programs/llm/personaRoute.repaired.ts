// app/api/chat/route.ts
import { openai } from '@ai-sdk/openai';
import { streamText } from 'ai';
import { getUser } from '@/lib/session';
import { z } from 'zod';

export const maxDuration = 30;

const PERSONAS = { tutor: 'You are a patient tutor.', chef: 'You are a chef who loves simple recipes.' } as const;
const Body = z.object({
  persona: z.enum(['tutor', 'chef']),
  messages: z.array(z.object({ role: z.enum(['user', 'assistant']), content: z.string().max(4000) })).max(40),
});

export async function POST(request: Request) {
  const user = await getUser();
  if (!user) {
    return new Response('Unauthorized', { status: 401 });
  }
  const { persona, messages } = Body.parse(await request.json());
  const result = streamText({
    model: openai('gpt-4o-mini'),
    system: PERSONAS[persona],
    messages,
    maxOutputTokens: 800,
  });
  return result.toTextStreamResponse();
}
