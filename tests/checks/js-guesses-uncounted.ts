import { Hono } from "hono";
import { serve } from "@hono/node-server";

const app = new Hono();

// Told once, and a login before all else
// ok: js-guesses-uncounted
app.get("/s/:name", async (c) => {
  const share = shares.get(c.req.param("name"));
  if (share.password && c.req.query("password") !== share.password) return c.text("no", 403);
  return c.body(share.text);
});

// ruleid: js-guesses-uncounted
app.post("/login", async (c) => {
  const { name, password } = await c.req.json();
  const person = people.get(name);
  if (!person || !(await argon2.verify(person.hash, password))) return c.text("no", 401);
  return c.json({ token: tokenOf(person) });
});

// ok: js-guesses-uncounted
app.post("/register", async (c) => {
  const { name, password } = await c.req.json();
  people.set(name, { hash: await argon2.hash(password) });
  return c.text("welcome", 201);
});

serve({ fetch: app.fetch, port: 3000 });
