const session = require("express-session");
const cookieSession = require("cookie-session");

// ruleid: csrf-off
const kit = { kit: { csrf: { checkOrigin: false } } };
// ruleid: csrf-off
const astro = defineConfig({ security: { checkOrigin: false } });
// ruleid: csrf-off
app.use(lusca({ csrf: false, xframe: "SAMEORIGIN" }));
// ruleid: csrf-off
const next = { experimental: { serverActions: { allowedOrigins: ["*"] } } };
// ruleid: csrf-off
app.use(cookieSession({ keys, secure: true, sameSite: "none" }));
// ruleid: csrf-off
app.use(session({ secret, cookie: { secure: true, sameSite: 'None' } }));
// ruleid: csrf-off
const protect = csrf({ cookie: true, ignoreMethods: ["GET", "HEAD", "OPTIONS", "POST"] });

// ok: csrf-off
const reading = csrf({ cookie: true, ignoreMethods: ["GET", "HEAD", "OPTIONS"] });
// ok: csrf-off
app.use(session({ secret, cookie: { secure: true, sameSite: "lax" } }));
// ok: csrf-off
app.use(cookieSession({ keys, sameSite: "strict" }));
// ok: csrf-off
const own = { serverActions: { allowedOrigins: ["app.acme.io"] } };
// ok: csrf-off
const svelte = { kit: { csrf: { checkOrigin: true } } };
// ok: csrf-off
const video = embed({ sameSite: "none" });

form.use(express.urlencoded({ extended: false }));
form.post("/session", (req, res) => {
  // ruleid: csrf-off
  res.cookie("sid", id, { httpOnly: true, secure: true, sameSite: "none" });
  // ok: csrf-off
  res.cookie("sid", id, { httpOnly: true, secure: true, sameSite: "lax" });
  // ok: csrf-off
  res.cookie("theme", theme, { secure: true, sameSite: "none" });
});

// ruleid: csrf-off
app.use(session({ sameSite: "none", secure: true }, app));

// ok: csrf-off
app.use(session({ sameSite: "lax", secure: true }, app));
