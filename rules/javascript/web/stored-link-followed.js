const links = new Map();

app.post("/shorten", (req, res) => {
  const { url, alias } = req.body;
  if (!url) return res.status(400).json({ error: "url required" });
  links.set(alias, { url, hits: 0 });
  res.json({ short: `/${alias}` });
});

app.get("/:code", (req, res) => {
  const link = links.get(req.params.code);
  if (!link) return res.sendStatus(404);
  // ruleid: stored-link-followed
  res.redirect(link.url);
});

app.get("/old/:code", async (req, res) => {
  const { rows } = await pool.query("SELECT target FROM links WHERE code = $1", [req.params.code]);
  // ruleid: stored-link-followed
  res.redirect(302, rows[0].target);
});

app.get("/home", (req, res) => {
  // ok: stored-link-followed
  res.redirect(config.home);
  // ok: stored-link-followed
  res.redirect("/login");
});
