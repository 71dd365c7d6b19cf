app.get("/files/:name", (req, res) => {
  const file = path.join(ROOT, path.basename(req.params.name));
  // ruleid: stream-error-unhandled
  fs.createReadStream(file).pipe(res);
});

app.get("/videos/:name", (req, res) => {
  const file = path.join(ROOT, path.basename(req.params.name));
  const stream = fs.createReadStream(file, { start: 0 });
  res.type("video/mp4");
  // ruleid: stream-error-unhandled
  stream.pipe(res);
});

app.get("/logs/:name", (req, res) => {
  const file = path.join(ROOT, path.basename(req.params.name));
  const stream = createReadStream(file);
  stream.on("error", () => res.sendStatus(404));
  // ok: stream-error-unhandled
  stream.pipe(res);
});

app.get("/images/:name", (req, res) => {
  const file = path.join(ROOT, path.basename(req.params.name));
  if (!fs.existsSync(file)) return res.sendStatus(404);
  // ok: stream-error-unhandled
  fs.createReadStream(file).pipe(res);
});

app.get("/docs/:name", async (req, res) => {
  const file = path.join(ROOT, path.basename(req.params.name));
  const info = await stat(file);
  res.set("content-length", info.size);
  // ok: stream-error-unhandled
  createReadStream(file).pipe(res);
});

app.get("/maps/:name", (req, res) => {
  const file = path.join(ROOT, path.basename(req.params.name));
  // ok: stream-error-unhandled
  fs.createReadStream(file).on("error", () => res.destroy()).pipe(res);
  fs.access(file, (err) => {
    if (err) return res.sendStatus(404);
    // ok: stream-error-unhandled
    fs.createReadStream(file).pipe(res);
  });
});

app.get("/", (req, res) => {
  // ok: stream-error-unhandled
  fs.createReadStream("index.html").pipe(res);
});

app.get("/favicon.ico", (req, res) => {
  // ok: stream-error-unhandled
  fs.createReadStream(path.join(__dirname, "favicon.ico")).pipe(res);
});

function sendFile(file, stat, res) {
  res.setHeader("Content-Length", stat.size);
  // ok: stream-error-unhandled
  fs.createReadStream(file).pipe(res);
}
