import { anthropic } from "@ai-sdk/anthropic";
import { generateText, tool, stepCountIs } from "ai";
import { z } from "zod";

const ALLOWED = ["docs.example.com", "help.example.com"];

const readPage = tool({
  description: "Read the text of a web page",
  inputSchema: z.object({ url: z.string().url() }),
  execute: async ({ url }) => {
    const target = new URL(url);
    if (target.protocol !== "https:" || !ALLOWED.includes(target.hostname)) {
      return "This host is not allowed.";
    }
    const response = await fetch(target, { redirect: "error" });
    const html = await response.text();
    return html.replace(/<[^>]+>/g, " ").slice(0, 4000);
  },
});

export async function research(question: string) {
  const { text } = await generateText({
    model: anthropic("claude-sonnet-4-0"),
    tools: { readPage },
    stopWhen: stepCountIs(5),
    maxOutputTokens: 1000,
    prompt: question,
  });
  return text;
}
