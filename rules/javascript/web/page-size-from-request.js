router.get("/items", async (req, res) => {
  const page = Number(req.query.page) || 1;
  const size = parseInt(req.query.size, 10) || 20;
  // ruleid: page-size-from-request
  res.json(await Item.find().skip((page - 1) * size).limit(size));
});

router.get("/rows", async (req, res) => {
  const take = Number(req.query.take) || 20;
  // ruleid: page-size-from-request
  res.json(await prisma.row.findMany({ take, orderBy: { id: "asc" } }));
});

router.get("/capped", async (req, res) => {
  const size = Math.min(100, parseInt(req.query.size, 10) || 20);
  // ok: page-size-from-request
  res.json(await Item.find().limit(size));
});

router.get("/refused", async (req, res) => {
  const size = parseInt(req.query.size, 10) || 20;
  if (size > 100) return res.status(400).end();
  // ok: page-size-from-request
  res.json(await Item.find().limit(size));
});

router.get("/fixed", async (req, res) => {
  const size = 20;
  // ok: page-size-from-request
  res.json(await Item.find().limit(size));
});

app.get("/events", async (c) => {
  const limit = Number(c.req.query("limit") ?? 50);
  const offset = Number(c.req.query("offset") ?? 0);
  // ruleid: page-size-from-request
  const rows = await db.prepare("SELECT * FROM events LIMIT ? OFFSET ?").bind(limit, offset).all();
  return c.json(rows);
});
