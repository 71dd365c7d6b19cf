import { NextResponse } from 'next/server';
import OpenAI from 'openai';
import { auth } from '@/auth';
import { limit } from '@/lib/limit';
import { searchDocuments } from '@/lib/search';

const openai = new OpenAI({ timeout: 30_000 });

export async function POST(request: Request) {
  const session = await auth();
  if (!session?.user) return NextResponse.json({ error: 'unauthorized' }, { status: 401 });
  if (!(await limit(session.user.id, 20))) return NextResponse.json({ error: 'too many requests' }, { status: 429 });
  const { question } = await request.json();
  if (typeof question !== 'string' || question.length > 1000) return NextResponse.json({ error: 'bad question' }, { status: 400 });
  const passages = await searchDocuments(question);
  const completion = await openai.chat.completions.create({
    model: 'gpt-4o-mini',
    max_tokens: 400,
    messages: [
      { role: 'system', content: 'Answer from the passages only.' },
      { role: 'user', content: `${question}\n\n${passages.join('\n')}` },
    ],
  });
  return NextResponse.json({ answer: completion.choices[0].message.content });
}
