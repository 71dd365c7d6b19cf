app.get("/random", (req, res) => {
  // ruleid: js-size-from-request
  res.json({ value: crypto.randomBytes(Number(req.query.bytes)).toString("hex") });
  const bytes = Math.min(Number(req.query.bytes) || 16, 256);
  // ok: js-size-from-request
  res.json({ value: crypto.randomBytes(bytes).toString("hex") });
});

app.post("/render", (req, res) => {
  const { text, width, height, times } = req.body;
  const rows = [];
  // ruleid: js-size-from-request
  for (let y = 0; y < height; y++) {
    // ruleid: js-size-from-request
    rows.push(String(text).padEnd(width));
  }
  if (!(times > 0 && times <= 10)) return res.sendStatus(400);
  // ok: js-size-from-request
  rows.push(text.repeat(times));
  // ok: js-size-from-request
  for (let i = 0; i < req.body.items.length; i++) rows.push(req.body.items[i]);
  res.json(rows);
});

const asNumber = (text) => parseInt(text, 10);

app.get("/dots", (req, res) => {
  const count = asNumber(req.query.count);
  // ruleid: js-size-from-request
  res.send(".".repeat(count));
  dots(res, count);
});

function dots(res, count) {
  // todoruleid: js-size-from-request
  res.send(".".repeat(count));
}

app.get("/picture", async (req, res) => {
  const width = parseInt(req.query.width, 10);
  // ruleid: js-size-from-request
  const small = await sharp(req.file.path).resize(width).toBuffer();
  // ruleid: js-size-from-request
  await sharp(file).resize({ width: Number(req.query.w), fit: "cover" }).toFile(out);
  // ruleid: js-size-from-request
  const canvas = createCanvas(width, 100);
  const held = Math.min(width, 2000);
  // ok: js-size-from-request
  await sharp(file).resize(held, 200).toBuffer();
  if (!Number.isInteger(width) || width < 1 || width > 4096) return res.sendStatus(400);
  // ok: js-size-from-request
  await sharp(file).resize(width, 200).toBuffer();
});

app.get("/fake", (c) => {
  const count = Number(c.req.query("count") ?? 10);
  const users = [];
  // ruleid: js-size-from-request
  for (let i = 0; i < count; i++) {
    users.push(i);
  }
  // ruleid: js-size-from-request
  return c.text("=".repeat(Number(c.req.query("n"))));
});

app.get("/rows", async (c) => {
  const limit = Number(c.req.query("limit") ?? 20);
  // ruleid: js-size-from-request
  const rows = await db.select().from(items).limit(limit);
  // ruleid: js-size-from-request
  const more = await prisma.item.findMany({ take: limit });
  const few = Math.min(limit, 100);
  // ok: js-size-from-request
  return c.json([rows, more, await db.select().from(items).limit(few)]);
});

app.get("/table", async (req, res) => {
  const limit = parseInt(req.query.limit || "20", 10);
  const name = req.query.name;
  // ruleid: js-size-from-request
  const rows = await pool.query("SELECT * FROM items WHERE name = $1 LIMIT $2", [name, limit]);
  const few = Math.min(Number(req.query.few) || 20, 50);
  // ok: js-size-from-request
  res.json([rows, await pool.query("SELECT * FROM items WHERE name = $1 LIMIT $2", [name, few])]);
});

app.get("/page", async (req, res) => {
  const limit = parseInt(req.query.limit) || 20;
  if (limit > 100) return res.sendStatus(400);
  // ok: js-size-from-request
  res.json(await repo.find({ take: limit }));
});
