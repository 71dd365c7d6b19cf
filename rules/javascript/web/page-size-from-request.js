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

router.get("/taken-apart", async (req, res) => {
  const { page = 1, limit = 20 } = req.query;
  // ruleid: page-size-from-request
  const items = await Item.find().skip((page - 1) * limit).limit(Number(limit));
  res.json(items);
});

router.post("/search", async (req, res) => {
  const { filter = {}, limit = 20 } = req.body;
  // ruleid: page-size-from-request
  res.json(await products.find({ name: String(filter.name) }).limit(limit).toArray());
});

router.get("/between", async (req, res) => {
  const { limit = "20" } = req.query;
  const size = parseInt(limit, 10);
  // ruleid: page-size-from-request
  const { rows } = await pool.query("SELECT * FROM items LIMIT $1", [size]);
  res.json(rows);
});

router.get("/at-once", async (req, res) => {
  // ruleid: page-size-from-request
  res.json(await Item.find().limit(parseInt(req.query.limit) || 20));
});

router.get("/taken-apart-and-held", async (req, res) => {
  const { limit = 20 } = req.query;
  // ok: page-size-from-request
  res.json(await Item.find().limit(Math.min(Number(limit) || 20, 100)));
});

router.get("/taken-apart-and-refused", async (req, res) => {
  const { limit = 20 } = req.query;
  if (Number(limit) > 100) return res.status(400).end();
  // ok: page-size-from-request
  res.json(await Item.find().limit(Number(limit)));
});
