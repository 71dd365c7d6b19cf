const files = new Map<string, { path: string; mimetype: string; contentType: string }>();

app.post("/files", upload.single("file"), (req, res) => {
  const id = crypto.randomUUID();
  files.set(id, { path: req.file.path, mimetype: req.file.mimetype, contentType: req.file.mimetype });
  res.json({ id });
});

app.get("/files/:id", (req, res) => {
  const file = files.get(req.params.id);
  if (!file) return res.sendStatus(404);
  // ruleid: client-type-served
  res.setHeader("Content-Type", file.mimetype);
  fs.createReadStream(file.path).pipe(res);
});

server.route({
  method: "GET",
  path: "/s/{id}",
  handler: (request, h) => {
    const share = files.get(request.params.id);
    // ruleid: client-type-served
    return h.file(share.path).type(share.contentType || "application/octet-stream");
  },
});

app.get("/rows/:id", async (req, reply) => {
  const { rows } = await pool.query("SELECT * FROM files WHERE id = $1", [req.params.id]);
  // ruleid: client-type-served
  reply.type(rows[0].mime_type).send(rows[0].data);
});

app.get("/set/:id", (req, res) => {
  const file = files.get(req.params.id);
  // ruleid: client-type-served
  res.set({ "Content-Type": file.mimetype, "Content-Length": 3 });
  res.end("abc");
});

app.get("/new/:id", async (c) => {
  const file = files.get(c.req.param("id"));
  // ruleid: client-type-served
  return new Response(file.path, { headers: { "Content-Type": file.contentType } });
});

async function store(file: { path: string; mimetype: string }) {
  // ok: client-type-served
  await fetch(STORE, { method: "PUT", headers: { "Content-Type": file.mimetype }, body: file.path });
}

app.get("/fixed", (req, res) => {
  // ok: client-type-served
  res.setHeader("Content-Type", "text/html");
  // ok: client-type-served
  res.type("application/json");
});
