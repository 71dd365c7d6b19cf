app.use((req, res, next) => {
  // ruleid: request-logged-whole
  console.log("request", req.headers);
  // ruleid: request-logged-whole
  logger.info("request", { method: req.method, body: req.body, headers: req.headers });
  // ruleid: request-logged-whole
  logger.debug(`body: ${JSON.stringify(req.body)}`);
  // ruleid: request-logged-whole
  req.log.info({ cookies: req.cookies });
  // ok: request-logged-whole
  logger.info({ method: req.method, path: req.path });
  // ok: request-logged-whole
  logger.info(req.headers["user-agent"]);
  // ok: request-logged-whole
  console.log(response.headers);
  // ok: request-logged-whole
  audit.write(req.body);
  next();
});

// ruleid: request-logged-whole
morgan.token("body", (req) => JSON.stringify(req.body));
// ok: request-logged-whole
morgan.token("id", (req) => req.id);

app.use(async (c, next) => {
  // ruleid: request-logged-whole
  console.log(c.req.method, JSON.stringify(Object.fromEntries(c.req.raw.headers)));
  // ruleid: request-logged-whole
  logger.debug(`${c.req.path} ${c.req.header("Authorization")}`);
  // ruleid: request-logged-whole
  console.log("headers", c.req.header());
  // ok: request-logged-whole
  console.log(c.req.method, c.req.path);
  // ok: request-logged-whole
  console.log(c.req.header("User-Agent"), Boolean(c.req.header("Authorization")));
  await next();
});
