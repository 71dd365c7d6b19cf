import { Hono } from "hono";
import { db } from "./db";

const app = new Hono();

app.get("/orders/:id", async (c) => {
  try {
    const order = await db.order(Number(c.req.param("id")));
    return c.json(order);
  } catch (err) {
    console.error(err);
    return c.json({ error: "Internal Server Error" }, 500);
  }
});

app.onError((err, c) => {
  console.error(err);
  return c.text("Internal Server Error", 500);
});

export default app;
