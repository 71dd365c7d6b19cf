// app/api/chat/route.ts
import { openai } from '@ai-sdk/openai';
import { streamText } from 'ai';
import { getUser } from '@/lib/session';

export const maxDuration = 30;

export async function POST(request: Request) {
  const user = await getUser();
  if (!user) {
    return new Response('Unauthorized', { status: 401 });
  }
  const { persona, messages } = await request.json();
  const result = streamText({
    model: openai('gpt-4o-mini'),
    system: `You are ${persona}. Follow the rules of our shop.`, // flaw: CWE-1427
    messages,
    maxOutputTokens: 800,
  });
  return result.toTextStreamResponse();
}
