import { tool } from "ai";
import { z } from "zod";

// ruleid: tool-exec-unconfirmed
const clean = tool({
  description: "Removes a folder",
  inputSchema: z.object({ folder: z.string() }),
  execute: async ({ folder }) => fs.rm(path.join(ROOT, path.basename(folder)), { recursive: true }),
});
// ruleid: tool-exec-unconfirmed
const build = new DynamicStructuredTool({
  name: "build",
  func: async () => execFileSync("npm", ["run", "build"]).toString(),
});
// ruleid: tool-exec-unconfirmed
const refund = createTool({ id: "refund", execute: async ({ id }) => stripe.refunds.create({ charge: id }) });

// ok: tool-exec-unconfirmed
const approved = tool({
  description: "Removes a folder",
  needsApproval: true,
  execute: async ({ folder }) => fs.rm(folder, { recursive: true }),
});
// ok: tool-exec-unconfirmed
const asked = tool({
  description: "Pays back",
  execute: async ({ id }) => {
    if (!(await confirmWithUser(id))) return "refused";
    return stripe.refunds.create({ charge: id });
  },
});
// ok: tool-exec-unconfirmed
const weather = tool({ description: "The weather", execute: async ({ city }) => fetchWeather(city) });
// ok: tool-exec-unconfirmed
const find = tool({ description: "Finds", execute: async ({ text }) => /a+/.test(text) });
// ok: tool-exec-unconfirmed
const task = job({ execute: () => execSync("npm run build") });

// ok: tool-exec-unconfirmed
const script = tool({
  description: "Runs a script of the project",
  inputSchema: z.object({ name: z.enum(["build", "lint"]) }),
  execute: async ({ name }) => execFileSync("npm", ["run", name], { encoding: "utf8" }),
});
