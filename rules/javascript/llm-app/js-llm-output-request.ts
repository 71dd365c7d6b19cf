import { generateText } from "ai";

const ALLOWED_HOSTS = new Set(["api.example.org"]);

async function load(question: string) {
  const { text } = await generateText({ model, prompt: question });
  // ruleid: js-llm-output-request
  const page = await fetch(text.trim());
  const response = await anthropic.messages.create({ model: "claude", max_tokens: 100, messages: [] });
  for (const toolUse of response.content) {
    // ruleid: js-llm-output-request
    await axios.get(toolUse.input.url);
  }
  return page;
}

function addressOf(host: string) {
  return `https://${host}/status`;
}

function fetches(url: string) {
  // todoruleid: js-llm-output-request
  return fetch(url);
}

async function helper(question: string) {
  const { text } = await generateText({ model, prompt: question });
  // ruleid: js-llm-output-request
  await fetch(addressOf(text));
  await fetches(text);
}

async function safe(question: string) {
  const { text } = await generateText({ model, prompt: question });
  // ok: js-llm-output-request
  await fetch(`https://api.example.org/search?q=${encodeURIComponent(text)}`);
  // ok: js-llm-output-request
  await fetch("https://api.example.org/notes", { method: "POST", body: text });
  const target = new URL(text);
  if (!ALLOWED_HOSTS.has(target.hostname)) throw new Error(target.hostname);
  // ok: js-llm-output-request
  await fetch(target);
}

async function direct() {
  // ruleid: js-llm-output-request
  await fetch((await openai.chat.completions.create({ model: "gpt-4o", messages: [] })).choices[0].message.content!);
}

server.tool("fetch_page", { url: z.string().url() }, async ({ url }) => {
  // ruleid: js-llm-output-request
  const response = await fetch(url);
  return { content: [{ type: "text", text: await response.text() }] };
});
