import { generateText, streamText } from "ai";

const PERSONAS: Record<string, string> = { pirate: "a pirate", poet: "a poet" };
const SYSTEM_PROMPT = "You help customers of a shop.";

export async function POST(request: Request) {
  const { persona, question } = await request.json();
  // ruleid: js-prompt-user-in-system
  const one = await generateText({ model, system: `You are ${persona}.`, prompt: question });
  const completion = await openai.chat.completions.create({
    model: "gpt-4o",
    messages: [
      // ruleid: js-prompt-user-in-system
      { role: "system", content: "You are " + persona },
      // ok: js-prompt-user-in-system
      { role: "user", content: question },
    ],
  });
  return Response.json([one, completion]);
}

function promptFor(persona: string) {
  return `You are ${persona}.`;
}

function asks(persona: string) {
  // todoruleid: js-prompt-user-in-system
  return generateText({ model, system: `You are ${persona}.`, prompt: "Hello" });
}

app.post("/chat", async (req, res) => {
  // ruleid: js-prompt-user-in-system
  await anthropic.messages.create({ model: "claude", max_tokens: 100, system: promptFor(req.body.persona), messages: [] });
  await asks(req.body.persona);
  // ok: js-prompt-user-in-system
  await generateText({ model, system: SYSTEM_PROMPT, prompt: req.body.question });
  // ok: js-prompt-user-in-system
  await generateText({ model, system: `You are ${PERSONAS[req.body.persona]}.`, prompt: req.body.question });
  if (!["en", "de"].includes(req.body.language)) return res.sendStatus(400);
  // ok: js-prompt-user-in-system
  await streamText({ model, system: `Answer in ${req.body.language}.`, prompt: req.body.question });
  // ok: js-prompt-user-in-system
  res.json({ role: "system", name: req.body.persona });
});
