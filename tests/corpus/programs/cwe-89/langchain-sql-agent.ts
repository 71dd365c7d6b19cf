import { ChatOpenAI } from "@langchain/openai";
import { tool } from "@langchain/core/tools";
import { createReactAgent } from "@langchain/langgraph/prebuilt";
import { z } from "zod";
import { Pool } from "pg";

const pool = new Pool({ connectionString: process.env.DATABASE_URL });

const ordersByCustomer = tool(
  async ({ customer, status }) => {
    const sql = `SELECT id, total, status FROM orders WHERE customer = '${customer}' AND status = '${status}'`;
    const result = await pool.query(sql); // flaw: CWE-89
    return JSON.stringify(result.rows);
  },
  {
    name: "orders_by_customer",
    description: "List the orders of a customer",
    schema: z.object({ customer: z.string(), status: z.string() }),
  },
);

const agent = createReactAgent({
  llm: new ChatOpenAI({ model: "gpt-4o", temperature: 0 }),
  tools: [ordersByCustomer],
});

export async function answer(question: string) {
  const state = await agent.invoke({ messages: [{ role: "user", content: question }] });
  return state.messages.at(-1)?.content;
}
