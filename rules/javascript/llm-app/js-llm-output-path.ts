import fs from "fs";
import path from "path";
import { generateText } from "ai";

const FOLDER = path.resolve("out");

async function write(question: string) {
  const response = await openai.chat.completions.create({ model: "gpt-4o", messages: [] });
  const { name, content } = JSON.parse(response.choices[0].message.content!);
  // ruleid: js-llm-output-path
  fs.writeFileSync(path.join(FOLDER, name), content);
  for (const toolCall of response.choices[0].message.tool_calls!) {
    const args = JSON.parse(toolCall.function.arguments);
    // ruleid: js-llm-output-path
    fs.readFileSync(args.path);
  }
}

function placeOf(name: string) {
  return path.join(FOLDER, name);
}

function puts(name: string) {
  // todoruleid: js-llm-output-path
  fs.unlinkSync(name);
}

async function helper(question: string) {
  const { text } = await generateText({ model, prompt: question });
  // ruleid: js-llm-output-path
  fs.writeFileSync(placeOf(text), "");
  puts(text);
}

async function safe(question: string) {
  const { text } = await generateText({ model, prompt: question });
  // ok: js-llm-output-path
  fs.writeFileSync(path.join(FOLDER, "answer.md"), text);
  // ok: js-llm-output-path
  fs.writeFileSync(path.join(FOLDER, path.basename(text)), "");
  const file = path.resolve(FOLDER, text);
  if (!file.startsWith(FOLDER + path.sep)) throw new Error(text);
  // ok: js-llm-output-path
  fs.writeFileSync(file, "");
}

// What a tool is called with, a model has chosen.
const tools = {
  read: tool({
    description: "Reads a file of the workspace",
    parameters: z.object({ name: z.string() }),
    execute: async ({ name }) => {
      // ruleid: js-llm-output-path
      return fs.readFileSync(path.join(FOLDER, name), "utf-8");
    },
  }),
  list: tool({
    description: "Reads a note",
    parameters: z.object({ name: z.string() }),
    execute: async ({ name }) => {
      // ok: js-llm-output-path
      return fs.readFileSync(path.join(FOLDER, path.basename(name)), "utf-8");
    },
  }),
};

function placed(name: string) {
  const full = path.resolve(FOLDER, name);
  const relative = path.relative(FOLDER, full);
  if (relative.startsWith("..") || path.isAbsolute(relative)) {
    throw new Error(name);
  }
  return full;
}
const guarded = tool({
  description: "Reads a file of the workspace",
  parameters: z.object({ name: z.string() }),
  execute: async ({ name }) => {
    // ok: js-llm-output-path
    return fs.readFileSync(placed(name), "utf-8");
  },
});

async function direct() {
  // ruleid: js-llm-output-path
  fs.readFileSync((await openai.chat.completions.create({ model: "gpt-4o", messages: [] })).choices[0].message.content!);
}
