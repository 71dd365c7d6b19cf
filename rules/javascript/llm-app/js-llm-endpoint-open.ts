import express from "express";
import OpenAI from "openai";
import { generateText } from "ai";

const openai = new OpenAI({ timeout: 30_000 });
const app = express();

// ruleid: js-llm-endpoint-open
app.post("/api/chat", async (req, res) => {
  const completion = await openai.chat.completions.create({ model: "gpt-4o-mini", messages: [{ role: "user", content: String(req.body.message) }] });
  res.json({ reply: completion.choices[0].message.content });
});

// ruleid: js-llm-endpoint-open
export async function POST(request: Request) {
  const { prompt } = await request.json();
  const { text } = await generateText({ model, prompt });
  return Response.json({ text });
}

// ok: js-llm-endpoint-open
app.get("/api/models", async (req, res) => {
  res.json(await openai.models.list());
});

// ok: js-llm-endpoint-open
export async function summarize(text: string) {
  return generateText({ model, prompt: text });
}
