app.get("/a", async (req, res) => {
  try {
    res.json(await load(req.params.id));
  } catch (err) {
    // ruleid: error-stack-to-client
    res.status(500).send(err.stack);
    // ruleid: error-stack-to-client
    res.status(500).json({ error: err });
    // ruleid: error-stack-to-client
    res.send(err);
    // ok: error-stack-to-client
    reply.send(err);
  }
});

app.use((error, req, res, next) => {
  res.status(500).json({
    message: "failed",
    // ruleid: error-stack-to-client
    stack: error.stack,
  });
});

app.use((error, req, res, next) => {
  // ok: error-stack-to-client
  console.error(error.stack);
  // ok: error-stack-to-client
  res.status(500).json({ stack: process.env.NODE_ENV === "development" ? error.stack : undefined });
  // ok: error-stack-to-client
  res.status(500).json({ message: "failed", ...(isDevelopment && { stack: error.stack }) });
  if (app.get("env") === "development") {
    // ok: error-stack-to-client
    return res.json({ stack: error.stack });
  }
  // ok: error-stack-to-client
  res.status(400).json({ error: error.code });
  // ok: error-stack-to-client
  res.json(result);
});

export async function GET(request) {
  try {
    return Response.json(await load(request));
  } catch (error) {
    // ruleid: error-stack-to-client
    return new Response(`failed: ${error.stack}`, { status: 500 });
  }
}

app.use((error, req, res, next) => {
  const body = { message: "failed" };
  if (error.expose) {
    // ruleid: error-stack-to-client
    body.stack = error.stack;
  }
  body.status = error.status;
  res.status(500).json(body);
});

app.use((err, req, res, next) => {
  // ruleid: error-stack-to-client
  const answer = { message: "failed", trace: err.stack };
  res.send(answer);
});

app.use((err, req, res, next) => {
  const answer = { message: "failed" };
  if (process.env.NODE_ENV !== "production") {
    // ok: error-stack-to-client
    answer.stack = err.stack;
  }
  // ok: error-stack-to-client
  const entry = { trace: err.stack };
  logger.error(entry);
  res.json(answer);
});

exports.handler = async (event) => {
  try {
    return respond(200, await load(event));
  } catch (error) {
    if (event.retry) {
      // ruleid: error-stack-to-client
      return { statusCode: 500, body: JSON.stringify({ message: "failed", trace: error.stack }) };
    }
    // ok: error-stack-to-client
    report("failed", { trace: error.stack });
    // ruleid: error-stack-to-client
    return respond(500, { message: "failed", trace: error.stack });
  }
};

app.onError((err, c) => {
  // ruleid: error-stack-to-client
  return c.text(`${err.message} ${err.stack}`, 500);
});
app.onError((err, c) => {
  // ok: error-stack-to-client
  label.text(err.stack);
  return c.text("Internal Server Error", 500);
});

process.on("uncaughtException", (err) => {
  // ok: error-stack-to-client
  process.stderr.write("Stack trace:\n" + err.stack);
});

app.use("/api", (req, res) => {
  const error = new NotFoundError(`There is no ${req.path}.`);
  // ok: error-stack-to-client
  res.status(error.statusCode).json(error);
});

function call(sock, method, fn) {
  sock.send({ type: "call", method }, function (msg) {
    const err = new Error(msg.error);
    // ok: error-stack-to-client
    err.stack = msg.stack || err.stack;
    fn(err);
  });
}

app.post("/change-password", async (req, res) => {
  const { error } = changePassword(req.body.password);
  if (error) {
    // ok: error-stack-to-client
    return res.status(400).send({ status: "error", reason: error });
  }
  return res.send({ status: "ok" });
});

app.get("/users", async (req, res) => {
  const { data, error } = await supabase.from("users").select();
  if (error) {
    // ruleid: error-stack-to-client
    return res.status(500).json({ error });
  }
  res.json(data);
});
