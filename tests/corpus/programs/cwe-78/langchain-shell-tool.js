const { ChatOpenAI } = require('@langchain/openai');
const { DynamicStructuredTool } = require('@langchain/core/tools');
const { createReactAgent } = require('@langchain/langgraph/prebuilt');
const { z } = require('zod');
const { exec } = require('child_process');

const shellTool = new DynamicStructuredTool({
  name: 'run_command',
  description: 'Runs a command on the server and returns its output',
  schema: z.object({ command: z.string() }),
  func: async ({ command }) =>
    new Promise((resolve) => {
      exec(command, { timeout: 10000 }, (error, stdout, stderr) => { // flaw: CWE-78
        resolve(error ? stderr : stdout);
      });
    }),
});

const agent = createReactAgent({ llm: new ChatOpenAI({ model: 'gpt-4o' }), tools: [shellTool] });

module.exports.ask = async (text) => {
  const result = await agent.invoke({ messages: [{ role: 'user', content: text }] });
  return result.messages[result.messages.length - 1].content;
};
