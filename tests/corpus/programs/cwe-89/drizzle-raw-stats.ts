import { Hono } from "hono";
import { drizzle } from "drizzle-orm/node-postgres";
import { sql } from "drizzle-orm";

const db = drizzle(process.env.DATABASE_URL!);
const app = new Hono();

app.get("/stats/:metric", async (c) => {
  const metric = c.req.param("metric");
  const since = c.req.query("since") ?? "2024-01-01";
  const result = await db.execute(sql.raw(`SELECT date(ts) AS day, avg(${metric}) AS value FROM samples WHERE ts > '${since}' GROUP BY 1`)); // flaw: CWE-89
  return c.json(result.rows);
});

export default app;
