const express = require("express");
const app = express();
app.use(express.json());

// ruleid: rate-limit-missing-on-login
app.post("/login", async (req, res) => {
  res.json(await login(req.body));
});

// ruleid: rate-limit-missing-on-login
app.post("/api/auth/forgot-password", function (req, res, next) {
  forgot(req.body.email).then(() => res.sendStatus(204), next);
});

// ok: rate-limit-missing-on-login
app.post("/login", limiter, async (req, res) => {
  res.json(await login(req.body));
});

// ok: rate-limit-missing-on-login
app.post("/orders", async (req, res) => {
  res.json(await order(req.body));
});

// ok: rate-limit-missing-on-login
app.get("/login", (req, res) => {
  res.render("login");
});

// ok: rate-limit-missing-on-login
await axios.post("/login", (body, headers) => body);

function limited() {
  const limiter = rateLimit({ windowMs: 60_000, limit: 5 });
  app.use("/login", limiter);
  // ok: rate-limit-missing-on-login
  app.post("/login", async (req, res) => {
    res.json(await login(req.body));
  });
}

// ruleid: rate-limit-missing-on-login
koaRouter.post("/login", async (ctx) => {
  ctx.body = await login(ctx.request.body);
});

// ok: rate-limit-missing-on-login
koaRouter.post("/signin", async (ctx) => {
  if (!mayTry(ctx.request.body.name)) ctx.throw(429);
  ctx.body = await login(ctx.request.body);
});
