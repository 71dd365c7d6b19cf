app.get("/tickets/:id", async (req, res) => {
  const ticket = await prisma.ticket.findUnique({ where: { id: Number(req.params.id) } });
  if (ticket.ownerId !== req.user!.id) {
    // ruleid: js-refusal-goes-on
    res.status(403).json({ error: "Forbidden" });
  }
  await prisma.ticket.delete({ where: { id: ticket.id } });
});

function requireAdmin(req: Request, res: Response, next: NextFunction) {
  if (!req.user?.isAdmin) {
    // ruleid: js-refusal-goes-on
    res.sendStatus(403);
  }
  next();
}

router.post("/x", async (ctx, next) => {
  if (!ctx.state.user) {
    ctx.status = 401;
    // ruleid: js-refusal-goes-on
    ctx.body = { error: "Unauthorized" };
  }
  await next();
});

app.get("/invoices/:id", async (req, res) => {
  const invoice = await load(req.params.id);
  if (invoice.ownerId !== req.user.id && req.user.role !== "agent") {
    // ruleid: js-refusal-goes-on
    console.warn(`user ${req.user.id} opened an invoice of another user`);
  }
  res.json(invoice);
});

function verifySignature(req, res, next) {
  const signature = req.get("X-Signature");
  if (signature) {
    const ok = compare(signature, req.rawBody);
    if (!ok) {
      // ruleid: js-refusal-goes-on
      console.error("Webhook signature mismatch");
    }
  }
  next();
}

app.delete("/notes/:id", async (req, res) => {
  const note = await load(req.params.id);
  if (!note) {
    // ok: js-refusal-goes-on
    return res.status(404).json({ error: "Not found" });
  }
  if (note.ownerId !== req.user.id) {
    // ok: js-refusal-goes-on
    res.status(403).json({ error: "Forbidden" });
    return;
  }
  await note.destroy();
  res.sendStatus(204);
});

app.post("/login", (req, res) => {
  if (!req.body.name) {
    // ok: js-refusal-goes-on
    res.status(400).json({ error: "name" });
  } else {
    res.json(login(req.body.name));
  }
});

app.get("/last", (req, res) => {
  if (!req.user) {
    // ok: js-refusal-goes-on
    res.status(401).end();
  }
});

app.get("/quiet", (req, res, next) => {
  if (!config.valid) {
    // ok: js-refusal-goes-on
    console.warn("the configuration is not complete");
  }
  next();
});
