app.get("/pages/:slug", (req, res) => {
  // ruleid: callback-error-ignored
  db.get("SELECT * FROM pages WHERE slug = ?", [req.params.slug], (err, row) => {
    res.send(render(row.body));
  });
});

app.get("/notes", (req, res) => {
  // ruleid: callback-error-ignored
  fs.readFile(NOTES, "utf8", function (error, text) {
    const lines = text.split("\n");
    res.json(lines);
  });
});

app.get("/users/:id", (req, res, next) => {
  // ok: callback-error-ignored
  db.get("SELECT * FROM users WHERE id = ?", [req.params.id], (err, row) => {
    if (err) return next(err);
    res.json({ name: row.name });
  });
  // ok: callback-error-ignored
  db.all("SELECT * FROM users", [], (err, rows) => {
    res.json({ error: err, rows });
  });
});

// ok: callback-error-ignored
fs.readFile("banner.txt", "utf8", (err, text) => {
  console.log(text.trim());
});
