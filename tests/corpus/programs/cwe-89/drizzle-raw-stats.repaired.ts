import { Hono } from "hono";
import { drizzle } from "drizzle-orm/node-postgres";
import { sql } from "drizzle-orm";

const db = drizzle(process.env.DATABASE_URL!);
const app = new Hono();

app.get("/stats/:metric", async (c) => {
  const metric = c.req.param("metric");
  const since = c.req.query("since") ?? "2024-01-01";
  const METRICS = ["cpu", "memory", "disk"] as const;
  if (!METRICS.includes(metric as (typeof METRICS)[number])) {
    return c.json({ error: "unknown metric" }, 400);
  }
  const result = await db.execute(sql`SELECT date(ts) AS day, avg(${sql.identifier(metric)}) AS value FROM samples WHERE ts > ${since} GROUP BY 1`);
  return c.json(result.rows);
});

export default app;
