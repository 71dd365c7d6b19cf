app.get("/profile", (req, res) => {
  // ruleid: render-locals-from-request
  res.render("profile", req.query);
  // ruleid: render-locals-from-request
  res.status(200).render("profile", { ...req.body });
  // ruleid: render-locals-from-request
  res.render("profile", Object.assign({ title: "You" }, req.query));

  // ok: render-locals-from-request
  res.render("profile", { name: req.query.name });
  // ok: render-locals-from-request
  res.render("profile", { query: req.query });
  // ok: render-locals-from-request
  res.render("profile");
  // ok: render-locals-from-request
  res.json(req.query);
});

app.get("/held", (req, res) => {
  const options = Object.assign({}, req.query, { rows: [] });
  // ruleid: render-locals-from-request
  res.render("report", options);
});

app.get("/named", (req, res) => {
  const options = { month: req.query.month };
  // ok: render-locals-from-request
  res.render("report", options);
});
