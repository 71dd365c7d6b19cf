import { execFileSync } from 'node:child_process';

import OpenAI from 'openai';
import type { ChatCompletionMessageToolCall } from 'openai/resources';

type Tool = (args: Record<string, string>) => Promise<string> | string;

const SCRIPTS = ['lint', 'test', 'build'] as const;

function runScript({ script }: Record<string, string>): string {
  const known = SCRIPTS.find((name) => name === script);
  if (!known) return `no script ${script}`;
  return execFileSync('npm', ['run', '--silent', known], { encoding: 'utf8', timeout: 120_000 });
}

export class ToolRunner {
  private readonly tools = new Map<string, Tool>();

  constructor(private readonly openai: OpenAI, private readonly model = 'gpt-4.1-mini') {
    this.tools.set('run_script', runScript);
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
