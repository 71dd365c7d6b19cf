app.post("/import", upload.single("file"), (req, res) => {
  const rows = [];
  // ruleid: stream-chain-error-unhandled
  fs.createReadStream(req.file.path)
    .pipe(csv())
    .on("data", (row) => rows.push(row))
    .on("end", () => res.json(rows));
});

app.post("/careful", upload.single("file"), (req, res, next) => {
  const rows = [];
  // ok: stream-chain-error-unhandled
  fs.createReadStream(req.file.path)
    .on("error", next)
    .pipe(csv())
    .on("error", next)
    .on("data", (row) => rows.push(row))
    .on("end", () => res.json(rows));
});

app.post("/last", (req, res, next) => {
  // ok: stream-chain-error-unhandled
  createReadStream(req.file.path)
    .pipe(csv())
    .on("end", () => res.sendStatus(204))
    .on("error", next);
});

// ok: stream-chain-error-unhandled
fs.createReadStream("words.csv")
  .pipe(csv())
  .on("end", () => console.log("read"));
