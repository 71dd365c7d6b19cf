import { execSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';

import OpenAI from 'openai';
import type { ChatCompletionMessageToolCall } from 'openai/resources';

type Tool = (args: Record<string, string>) => Promise<string> | string;

export class ToolRunner {
  private readonly tools = new Map<string, Tool>();

  constructor(private readonly openai: OpenAI, private readonly model = 'gpt-4.1-mini') {
    this.tools.set('read_file', ({ path }) => readFile(path, 'utf8'));
    this.tools.set('run_shell', ({ command }) => execSync(command, { encoding: 'utf8' })); // flaw: CWE-78
  }

  async turn(messages: OpenAI.ChatCompletionMessageParam[]): Promise<OpenAI.ChatCompletionMessageParam[]> {
    const completion = await this.openai.chat.completions.create({
      model: this.model,
      max_tokens: 1000,
      messages,
      tools: [...this.tools.keys()].map((name) => ({ type: 'function', function: { name } })),
    });
    const { message } = completion.choices[0];
    const results = await Promise.all((message.tool_calls ?? []).map((call) => this.call(call)));
    return [...messages, message, ...results];
  }

  private async call(call: ChatCompletionMessageToolCall) {
    const tool = this.tools.get(call.function.name);
    const args = JSON.parse(call.function.arguments);
    const content = tool ? await tool(args) : `no tool ${call.function.name}`;
    return { role: 'tool' as const, tool_call_id: call.id, content };
  }
}
