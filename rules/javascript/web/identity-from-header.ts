app.use((req, res, next) => {
  // ruleid: identity-from-header
  req.userId = req.headers["x-user-id"];
  // ruleid: identity-from-header
  const role = req.header("X-User-Role");
  // ok: identity-from-header
  const id = req.headers["x-request-id"];
  // ok: identity-from-header
  const token = req.get("authorization");
  next();
});

app.use("/api/*", async (c, next) => {
  // ruleid: identity-from-header
  const userId = c.req.header("X-User-Id");
  c.set("userId", userId);
  await next();
});

export async function GET(request: Request) {
  // ruleid: identity-from-header
  const user = request.headers.get("x-user");
  // ok: identity-from-header
  const tenant = request.headers.get("x-tenant");
  return Response.json(await load(user, tenant));
}

app.use((req, res, next) => {
  if (!timingSafeEqual(Buffer.from(req.headers["x-key"]), KEY)) return res.sendStatus(401);
  // ok: identity-from-header
  req.userId = req.headers["x-user-id"];
  next();
});

function authMiddleware(req, res, next) {
  // ruleid: identity-from-header
  if (req.headers["x-internal-request"] === "true") {
    return next();
  }
  // ruleid: identity-from-header
  if (req.get("X-Skip-Auth") === "1") return next();
  // ok: identity-from-header
  if (req.headers["x-requested-with"] === "XMLHttpRequest") return next();
  // ok: identity-from-header
  if (req.headers["x-internal-request"] === "true") logger.info("internal");
  return verify(req, next);
}
