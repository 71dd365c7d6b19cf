import { Hono } from "hono";
import { setSignedCookie } from "hono/cookie";
import { verify } from "./auth";

const app = new Hono();

app.post("/login", async (c) => {
  const form = await c.req.parseBody();
  const user = await verify(String(form.email), String(form.password));
  if (!user) return c.text("Wrong credentials", 401);
  await setSignedCookie(c, "sid", user.sessionId, process.env.COOKIE_SECRET!, { httpOnly: true, secure: true, sameSite: "Lax" });
  const returnTo = c.req.query("return_to") ?? "/";
  return c.redirect(/^\/(?![\/\\])/.test(returnTo) ? returnTo : "/");
});

export default app;
