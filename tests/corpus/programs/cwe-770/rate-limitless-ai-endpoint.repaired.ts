import { openai } from "@ai-sdk/openai";
import { streamText } from "ai";
import { auth } from "@/auth";
import { ratelimit } from "@/lib/ratelimit";

export const maxDuration = 30;

export async function POST(req: Request) {
  const session = await auth();
  if (!session?.user) {
    return new Response("Unauthorized", { status: 401 });
  }
  const { success } = await ratelimit.limit(session.user.id);
  if (!success) {
    return new Response("Too many requests", { status: 429 });
  }
  const { messages } = await req.json();
  const result = streamText({
    model: openai("gpt-4o"),
    system: "You are a helpful assistant.",
    messages,
    maxTokens: 1000,
  });
  return result.toDataStreamResponse();
}
