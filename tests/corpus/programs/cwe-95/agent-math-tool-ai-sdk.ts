import { openai } from "@ai-sdk/openai";
import { generateText, tool } from "ai";
import { z } from "zod";

export async function ask(question: string): Promise<string> {
  const { text } = await generateText({
    model: openai("gpt-4o"),
    maxSteps: 5,
    tools: {
      calculate: tool({
        description: "Evaluate a mathematical expression",
        parameters: z.object({ expression: z.string() }),
        execute: async ({ expression }) => {
          return String(eval(expression)); // flaw: CWE-95, CWE-94
        },
      }),
    },
    prompt: question,
  });
  return text;
}
