const session = require("express-session");
const cookieParser = require("cookie-parser");
const cookieSession = require("cookie-session");

app.use(session({
  // ruleid: session-secret-literal
  secret: "keyboard cat",
  resave: false,
  saveUninitialized: true,
  cookie: { secure: true },
}));
// ruleid: session-secret-literal
app.use(cookieParser("my-cookie-secret"));
// ruleid: session-secret-literal
app.use(cookieSession({ name: "s", keys: ["key1", "key2"] }));
// ruleid: session-secret-literal
koa.keys = ["im a newer secret"];
// ruleid: session-secret-literal
fastify.register(fastifySession, { secret: "a secret with minimum length of 32 characters" });
// ruleid: session-secret-literal
const SESSION_SECRET = "mysecret";
// ruleid: session-secret-literal
module.exports = { cookieSecret: `abc` };

// ok: session-secret-literal
app.use(session({ secret: process.env.SESSION_SECRET, resave: false }));
// ok: session-secret-literal
app.use(cookieParser());
// ok: session-secret-literal
koa.keys = [process.env.KEY];
// ok: session-secret-literal
const names = { sessionSecret: "SESSION_SECRET" };
// ok: session-secret-literal
const id = session("id");
// ok: session-secret-literal
const keys = Object.keys({ secret: "abc" });
// ok: session-secret-literal
store.keys = ["id", "name"].map(String);
// ok: session-secret-literal
const types = { admin_session_secret: "string", theme_session_secret: "core" };

const WEAK_DEFAULTS = {
  // ok: session-secret-literal
  SESSION_SECRET: "flowers",
};
