app.post("/login", (req, res) => {
  // ruleid: js-cookie-flags
  res.cookie("session", id, { httpOnly: true, secure: true });
  // ruleid: js-cookie-flags
  res.cookie("token", token, { httpOnly: true, secure: true });
  // ok: js-cookie-flags
  res.cookie("XSRF-TOKEN", csrf, { httpOnly: false, secure: true });
  // ok: js-cookie-flags
  res.cookie("theme", "dark", { httpOnly: false });
  // ok: js-cookie-flags
  res.cookie("token", token, { httpOnly: true, secure: process.env.NODE_ENV === "production" });
});

app.use(
  session({
    secret: process.env.SESSION_SECRET,
    // ruleid: js-cookie-flags
    cookie: { secure: true, maxAge: 60_000 },
  }),
);
// ruleid: js-cookie-flags
cookies().set("session", value, { secure: true, path: "/" });
// ruleid: js-cookie-flags
const options: CookieOptions = { httpOnly: true };
// ok: js-cookie-flags
const transport = createTransport({ host, port: 587, secure: false });
// ok: js-cookie-flags
const flags = { httpOnly: true, secure: true };

// ruleid: js-cookie-flags
server.state("sid", { ttl: 1000, isHttpOnly: true, path: "/" });
// ruleid: js-cookie-flags
server.state("sid", { ttl: 1000, isSecure: true, isHttpOnly: true });
// ok: js-cookie-flags
server.state("sid", { ttl: 1000, isSecure: true, isHttpOnly: true });
