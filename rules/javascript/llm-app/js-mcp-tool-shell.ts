import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { tool } from "ai";
import { exec, execFile, execSync, spawn } from "child_process";
import { promisify } from "util";
import { z } from "zod";

const run = promisify(execFile);
const execAsync = promisify(exec);
const COMMANDS: Record<string, string> = { disk: "df -h" };

server.tool("shell", { command: z.string() }, async ({ command }) => {
  // ruleid: js-mcp-tool-shell
  const { stdout } = await execAsync(command);
  return { content: [{ type: "text", text: stdout }] };
});

server.registerTool("log", { inputSchema: { branch: z.string() } }, async ({ branch, count }) => {
  // ruleid: js-mcp-tool-shell
  execSync(`git log ${branch}`);
  // ok: js-mcp-tool-shell
  await run("git", ["log", "--", branch]);
  // ok: js-mcp-tool-shell
  execSync(`git log -n ${Number(count)}`);
  // ok: js-mcp-tool-shell
  execSync(COMMANDS[branch]);
});

server.setRequestHandler(CallToolRequestSchema, async (request) => {
  const { command } = request.params.arguments as { command: string };
  const wanted = request.params.arguments.command;
  const line = `nice ${wanted}`;
  // ruleid: js-mcp-tool-shell
  execSync(line);
  // ruleid: js-mcp-tool-shell
  execSync(String(request.params.arguments.command));
  return { content: [] };
});

const shell = tool({
  description: "Runs a command",
  inputSchema: z.object({ command: z.string() }),
  execute: async ({ command }: { command: string }) => {
    // ruleid: js-mcp-tool-shell
    return execSync(command).toString();
  },
});

const tools = {
  calculate: {
    description: "Calculates",
    parameters: z.object({ expression: z.string() }),
    execute: async ({ expression }) => {
      // ruleid: js-mcp-tool-shell
      return eval(expression);
    },
  },
  list: {
    description: "Lists a folder",
    parameters: z.object({ folder: z.string() }),
    execute: async ({ folder }) => {
      if (!["src", "docs"].includes(folder)) throw new Error(folder);
      // ok: js-mcp-tool-shell
      return execSync(`ls ${folder}`).toString();
    },
  },
};

const dynamic = new DynamicTool({
  name: "shell",
  description: "Runs a command",
  func: async (input) => {
    // ruleid: js-mcp-tool-shell
    return execSync(input).toString();
  },
});

function quoted(name: string) {
  return `git show ${name}`;
}

function runs(command: string) {
  // todoruleid: js-mcp-tool-shell
  execSync(command);
}

server.tool("show", { name: z.string() }, async ({ name }) => {
  // ruleid: js-mcp-tool-shell
  execSync(quoted(name));
  runs(name);
});

const task = {
  name: "build",
  // ok: js-mcp-tool-shell
  execute: async ({ command }) => execSync(command),
};

class Runner {
  private readonly tools = new Map<string, Tool>();

  constructor() {
    // ruleid: js-mcp-tool-shell
    this.tools.set("run_shell", ({ command }) => execSync(command, { encoding: "utf8" }));
    // ok: js-mcp-tool-shell
    this.tools.set("disk", ({ command }) => execSync(COMMANDS[command]));
    // ok: js-mcp-tool-shell
    this.commands.set("build", ({ target }) => execSync(target));
  }
}

const toolHandlers = {
  // ruleid: js-mcp-tool-shell
  evaluate: ({ expression }) => eval(expression),
  // ok: js-mcp-tool-shell
  length: ({ text }) => String(text.length),
};
