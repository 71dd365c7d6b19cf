import Cookies from "js-cookie";
import { cookies } from "next/headers";

app.post("/login", (req, res) => {
  // ruleid: session-cookie-readable
  res.cookie("token", token);
  // ruleid: session-cookie-readable
  res.cookie("session_id", id, { maxAge: 86400000, path: "/" });
  // ruleid: session-cookie-readable
  reply.setCookie("accessToken", token);
  // ok: session-cookie-readable
  res.cookie("token", token, { httpOnly: true, secure: true });
  // ok: session-cookie-readable
  res.cookie("token", token, options);
  // ok: session-cookie-readable
  res.cookie("token", token, { ...options, maxAge: 1000 });
  // ok: session-cookie-readable
  res.cookie("theme", "dark");
  // ok: session-cookie-readable
  res.cookie("XSRF-TOKEN", csrf);
  // ok: session-cookie-readable
  res.cookie("token", "", { maxAge: 0 });
});

export function remember(token) {
  // ruleid: session-cookie-readable
  Cookies.set("authToken", token, { expires: 7 });
  // ruleid: session-cookie-readable
  cookies().set("session", token, { path: "/" });
  // ok: session-cookie-readable
  Cookies.set("locale", "en");
}

function byHand(token) {
  // ruleid: session-cookie-readable
  document.cookie = `token=${token}; path=/`;
  // ruleid: session-cookie-readable
  res.setHeader("Set-Cookie", "session=" + token + "; Path=/");
  // ok: session-cookie-readable
  res.setHeader("Set-Cookie", `session=${token}; HttpOnly; Secure; SameSite=Lax`);
  // ok: session-cookie-readable
  document.cookie = "token=; expires=Thu, 01 Jan 1970 00:00:00 GMT";
  // ok: session-cookie-readable
  document.cookie = `theme=${theme}`;
}

async function next15(token) {
  const cookieStore = await cookies();
  // ruleid: session-cookie-readable
  cookieStore.set("session", token, { path: "/" });
  // ok: session-cookie-readable
  cookieStore.set("session", token, { httpOnly: true, secure: true });
  // ok: session-cookie-readable
  sessions.set("session", token, { path: "/" });
}

function otherServers(token) {
  // ruleid: session-cookie-readable
  reply.setCookie("session", token, { path: "/" });
  // ok: session-cookie-readable
  reply.setCookie("session", token, { path: "/", httpOnly: true, secure: true });
  // ruleid: session-cookie-readable
  setCookie(c, "session", token);
  // ruleid: session-cookie-readable
  setCookie(c, "session", token, { secure: true });
  // ok: session-cookie-readable
  setCookie(c, "session", token, { httpOnly: true, secure: true });
  // Koa hides cookies from scripts unless it is told otherwise.
  // ok: session-cookie-readable
  ctx.cookies.set("session", token, { maxAge: 1000 });
}

export async function remember(token) {
  const store = await cookies();
  // ruleid: session-cookie-readable
  store.set("session", token, { path: "/", maxAge: 3600 });
  // ok: session-cookie-readable
  store.set("session", token, { path: "/", httpOnly: true });
  // ok: session-cookie-readable
  store.set("theme", "dark", { path: "/" });
}

function sessionLine(id) {
  // ruleid: session-cookie-readable
  return `sid=${id}; Path=/; SameSite=None; Max-Age=86400`;
}
async function keep(token, id) {
  // ruleid: session-cookie-readable
  (await cookies()).set("session", token, { path: "/" });
  // ok: session-cookie-readable
  (await cookies()).set("session", token, { path: "/", httpOnly: true, secure: true });
  // ok: session-cookie-readable
  const line = `sid=${id}; Path=/; HttpOnly; Secure`;
  // ok: session-cookie-readable
  const query = `token=${id}`;
  return [line, query];
}

app.post("/login", (req, res) => {
  const options = {};
  if (req.body.remember) options.maxAge = 1000;
  // ruleid: session-cookie-readable
  res.cookie("sid", newSession(), options);
  res.json({});
});

app.post("/login/safe", (req, res) => {
  const kept = { path: "/" };
  kept.httpOnly = true;
  // ok: session-cookie-readable
  res.cookie("sid", newSession(), kept);
  const whole = { httpOnly: true, secure: true };
  // ok: session-cookie-readable
  res.cookie("sid", newSession(), whole);
  const more = { ...whole, maxAge: 1000 };
  // ok: session-cookie-readable
  res.cookie("sid", newSession(), more);
});

function line(token) {
  // ruleid: session-cookie-readable
  const readable = cookie.serialize("session", token, { path: "/", maxAge: 3600 });
  // ok: session-cookie-readable
  const hidden = cookie.serialize("session", token, { path: "/", httpOnly: true });
  // ok: session-cookie-readable
  const shown = cookie.serialize("theme", token, { path: "/" });
  return [readable, hidden, shown];
}
