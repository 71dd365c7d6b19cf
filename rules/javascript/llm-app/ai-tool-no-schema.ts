import { tool } from "ai";
import { z } from "zod";

// ruleid: ai-tool-no-schema
const weather = tool({ description: "The weather", execute: async ({ city }) => fetchWeather(city) });
// ruleid: ai-tool-no-schema
const search = tool({
  description: "Searches",
  async execute(args) {
    return find(args.text);
  },
});

// ok: ai-tool-no-schema
const typed = tool({
  description: "The weather",
  inputSchema: z.object({ city: z.string() }),
  execute: async ({ city }) => fetchWeather(city),
});
// ok: ai-tool-no-schema
const older = tool({ description: "x", parameters: z.object({}), execute: async ({ city }) => city });
// ok: ai-tool-no-schema
const now = tool({ description: "The time", execute: async () => Date.now() });
// ok: ai-tool-no-schema
const other = tools({ description: "x", execute: async ({ city }) => city });
