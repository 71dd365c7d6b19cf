import { Hono } from "hono";
import { jwt } from "hono/jwt";
import { eq } from "drizzle-orm";
import { db } from "./db";
import { users } from "./schema";

type Variables = { jwtPayload: { sub: string; role: string } };
const app = new Hono<{ Variables: Variables }>();

app.use("/api/*", jwt({ secret: process.env.JWT_SECRET!, alg: "HS256" }));

app.get("/api/me", async (c) => {
  const { sub } = c.get("jwtPayload");
  const [user] = await db.select({ id: users.id, email: users.email }).from(users).where(eq(users.id, sub));
  return c.json(user);
});

app.delete("/api/users/:id", async (c) => {
  await db.delete(users).where(eq(users.id, c.req.param("id"))); // flaw: CWE-862, CWE-639
  return c.body(null, 204);
});

export default app;
