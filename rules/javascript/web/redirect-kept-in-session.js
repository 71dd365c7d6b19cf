app.get("/login", (req, res) => {
  // ruleid: redirect-kept-in-session
  req.session.returnTo = req.query.returnTo || "/";
  res.render("login");
});
app.get("/sso", (req, res) => {
  // ruleid: redirect-kept-in-session
  req.session.redirectUrl = req.query.next;
  res.redirect(authorizeUrl());
});
app.get("/account", (req, res) => {
  // ok: redirect-kept-in-session
  req.session.returnTo = req.originalUrl;
  // ok: redirect-kept-in-session
  req.session.next = local(req.query.next);
  // ok: redirect-kept-in-session
  req.session.theme = req.query.theme;
  res.redirect("/login");
});
app.post("/login", login, (req, res) => {
  res.redirect(req.session.returnTo);
});
