const { ChatOpenAI } = require('@langchain/openai');
const { DynamicStructuredTool } = require('@langchain/core/tools');
const { createReactAgent } = require('@langchain/langgraph/prebuilt');
const { z } = require('zod');
const { execFile } = require('child_process');

const ALLOWED = { uptime: [], df: ['-h'], free: ['-m'] };

const shellTool = new DynamicStructuredTool({
  name: 'run_command',
  description: 'Runs a command on the server and returns its output',
  schema: z.object({ command: z.string() }),
  func: async ({ command }) =>
    new Promise((resolve) => {
      if (!Object.hasOwn(ALLOWED, command)) {
        resolve('This command is not allowed.');
        return;
      }
      execFile(command, ALLOWED[command], { timeout: 10000 }, (error, stdout, stderr) => {
        resolve(error ? stderr : stdout);
      });
    }),
});

const agent = createReactAgent({ llm: new ChatOpenAI({ model: 'gpt-4o' }), tools: [shellTool] });

module.exports.ask = async (text) => {
  const result = await agent.invoke({ messages: [{ role: 'user', content: text }] });
  return result.messages[result.messages.length - 1].content;
};
