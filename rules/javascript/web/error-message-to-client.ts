app.post("/orders", async (req, res) => {
  try {
    res.json(await save(req.body));
  } catch (error) {
    // ruleid: error-message-to-client
    res.status(500).json({ error: error.message });
    // ruleid: error-message-to-client
    res.status(500).send("Server error: " + error.message);
    // ruleid: error-message-to-client
    res.status(500).json({ message: `failed: ${(error as Error).message}` });
    // ruleid: error-message-to-client
    res.status(500).json({ message: "failed", detail: error.toString() });
    // ruleid: error-message-to-client
    res.status(500).json({ message: "failed", detail: String(error) });
    // ok: error-message-to-client
    res.status(500).json({ message: String(count) });
    // ok: error-message-to-client
    res.status(400).json({ error: error.message });
    // ok: error-message-to-client
    logger.error(error.message);
    // ok: error-message-to-client
    res.status(500).json({ message: "internal error" });
    // ok: error-message-to-client
    res.status(500).json({ message: isDev ? error.message : "internal error" });
    if (error instanceof ValidationError) {
      // ok: error-message-to-client
      res.status(500).json({ message: error.message });
    }
  }
});

export async function POST(request: Request) {
  try {
    return NextResponse.json(await save(await request.json()));
  } catch (error) {
    // ruleid: error-message-to-client
    return NextResponse.json({ error: error.message }, { status: 500 });
  }
}

http.createServer(async (req, res) => {
  try {
    sendJson(res, 200, await load());
  } catch (err) {
    // ruleid: error-message-to-client
    sendJson(res, 500, { error: err.message });
  }
  try {
    sendJson(res, 200, await load());
  } catch (err) {
    // ok: error-message-to-client
    sendJson(res, 400, { error: err.message });
  }
});

app.post("/named", async (req, res) => {
  try {
    res.json(await load());
  } catch (error) {
    // ruleid: error-message-to-client
    const message = error instanceof Error ? error.message : "Unknown error";
    return res.status(500).json({ success: false, message });
  }
});

app.post("/at-once", async (req, res) => {
  try {
    res.json(await load());
  } catch (error) {
    // ruleid: error-message-to-client
    res.status(500).json({ error: error instanceof Error ? error.message : "Unknown error" });
  }
});

app.post("/logged", async (req, res) => {
  try {
    res.json(await load());
  } catch (error) {
    // ok: error-message-to-client
    const message = error instanceof Error ? error.message : "Unknown error";
    logger.error(message);
    res.status(500).json({ error: "internal error" });
  }
});

app.post("/developing", async (req, res) => {
  try {
    res.json(await load());
  } catch (error) {
    // ok: error-message-to-client
    res.status(500).json({ error: DEBUG ? error.message : "internal error" });
  }
});
