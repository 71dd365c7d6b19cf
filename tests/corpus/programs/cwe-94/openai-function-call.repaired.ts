import OpenAI from "openai";
import { Parser } from "expr-eval";

const client = new OpenAI();

export async function solve(problem: string): Promise<number> {
  const response = await client.chat.completions.create({
    model: "gpt-4o-mini",
    max_tokens: 300,
    messages: [{ role: "user", content: problem }],
    tools: [
      {
        type: "function",
        function: {
          name: "compute",
          parameters: { type: "object", properties: { formula: { type: "string" } }, required: ["formula"] },
        },
      },
    ],
  });
  const call = response.choices[0].message.tool_calls?.[0];
  if (!call || call.type !== "function") {
    throw new Error("no tool call");
  }
  const { formula } = JSON.parse(call.function.arguments);
  return Number(Parser.evaluate(formula));
}
