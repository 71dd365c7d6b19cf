import { Hono } from "hono";
import { db } from "./db";

const app = new Hono();

app.get("/orders/:id", async (c) => {
  try {
    const order = await db.order(Number(c.req.param("id")));
    return c.json(order);
  } catch (err) {
    console.error(err);
    return c.json({ error: String(err), stack: (err as Error).stack }, 500); // flaw: CWE-209
  }
});

app.onError((err, c) => {
  return c.text(`${err.message}\n${err.stack}`, 500); // flaw: CWE-209
});

export default app;
