import OpenAI from "openai";
import Anthropic from "@anthropic-ai/sdk";
import { generateText, generateObject, streamText } from "ai";
import { exec, execSync, spawn } from "child_process";
import vm from "node:vm";
import { z } from "zod";

const openai = new OpenAI();
const anthropic = new Anthropic();
const ACTIONS: Record<string, () => void> = { start, stop };

async function direct(question: string) {
  const response = await openai.chat.completions.create({ model: "gpt-4o", messages: [{ role: "user", content: question }] });
  // ruleid: js-llm-output-exec
  eval(response.choices[0].message.content!);
  const code = response.choices[0].message.content ?? "";
  // ruleid: js-llm-output-exec
  const compute = new Function("x", code);
  // ruleid: js-llm-output-exec
  execSync(code);
  return compute;
}

async function others(question: string) {
  const { text } = await generateText({ model, prompt: question });
  // ruleid: js-llm-output-exec
  vm.runInNewContext(text, {});
  const message = await anthropic.messages.create({ model: "claude", max_tokens: 100, messages: [] });
  const command = message.content[0].text.trim();
  // ruleid: js-llm-output-exec
  exec(command, (error, stdout) => console.log(stdout));
  const answer = await chain.invoke({ question });
  // ruleid: js-llm-output-exec
  spawn("bash", ["-c", answer.content]);
  const result = await ai.models.generateContent({ model: "gemini", contents: question });
  // ruleid: js-llm-output-exec
  eval(result.text.replace("```js", ""));
}

async function streamed() {
  const stream = await openai.chat.completions.create({ stream: true, messages: [] });
  let text = "";
  for await (const chunk of stream) {
    text += chunk.choices[0]?.delta?.content ?? "";
  }
  // ruleid: js-llm-output-exec
  eval(text);
}

async function called(response) {
  for (const toolCall of response.tool_calls) {
    const args = JSON.parse(toolCall.function.arguments);
    // ruleid: js-llm-output-exec
    execSync(args.command);
  }
  const answer = await fetch("https://api.openai.com/v1/chat/completions", { method: "POST" });
  const data = await answer.json();
  // ruleid: js-llm-output-exec
  eval(data.choices[0].message.content);
}

async function ask(question: string) {
  const { text } = await generateText({ model, prompt: question });
  return text;
}

function runs(code: string) {
  // todoruleid: js-llm-output-exec
  return eval(code);
}

async function helper(question: string) {
  // todoruleid: js-llm-output-exec
  eval(await ask(question));
  const { text } = await generateText({ model, prompt: question });
  runs(text);
}

async function named(question: string) {
  const code = await askModel(`Write code for ${question}`);
  // ruleid: js-llm-output-exec
  eval(code);
}

async function safe(question: string) {
  const { text } = await generateText({ model, prompt: question });
  // ok: js-llm-output-exec
  const data = JSON.parse(text);
  // ok: js-llm-output-exec
  ACTIONS[text]();
  if (!["ls", "date"].includes(text)) throw new Error(text);
  // ok: js-llm-output-exec
  execSync(text);
  const { object } = await generateObject({ model, schema: z.object({ count: z.number() }), prompt: question });
  // ok: js-llm-output-exec
  spawn("head", ["-n", String(object.count)]);
  // ok: js-llm-output-exec
  console.log(text);
  const { text: other } = await generateText({ model, prompt: question });
  const choice = Choice.parse(JSON.parse(other));
  // ok: js-llm-output-exec
  execSync(`systemctl ${choice.action} app`);
  return data;
}

export async function turn(messages) {
  const reply = await client.messages.create({ model: "claude", max_tokens: 100, messages });
  const call = reply.content.find((block) => block.type === "tool_use");
  const { command } = call.input as { command: string };
  // ruleid: js-llm-output-exec
  return execSync(command);
}
