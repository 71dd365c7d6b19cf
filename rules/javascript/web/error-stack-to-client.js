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
