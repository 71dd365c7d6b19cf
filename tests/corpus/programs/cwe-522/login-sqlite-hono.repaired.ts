import { Hono } from "hono";
import { sign } from "hono/jwt";
import { Database } from "bun:sqlite";

const app = new Hono();
const db = new Database("db.sqlite");
db.run("CREATE TABLE IF NOT EXISTS users (email TEXT PRIMARY KEY, password TEXT)");

app.post("/register", async (c) => {
  const { email, password } = await c.req.json();
  if (typeof email !== "string" || typeof password !== "string") return c.json({ error: "invalid" }, 400);
  const hash = await Bun.password.hash(password);
  db.query("INSERT INTO users (email, password) VALUES ($email, $password)").run({ $email: email, $password: hash });
  return c.json({ ok: true }, 201);
});

app.post("/login", async (c) => {
  const { email, password } = await c.req.json();
  const user = db.query("SELECT * FROM users WHERE email = ?").get(String(email)) as { email: string; password: string } | null;
  if (!user || !(await Bun.password.verify(String(password), user.password))) {
    return c.json({ error: "invalid credentials" }, 401);
  }
  return c.json({ token: await sign({ sub: email, exp: Math.floor(Date.now() / 1000) + 3600 }, Bun.env.JWT_SECRET!) });
});

export default app;
