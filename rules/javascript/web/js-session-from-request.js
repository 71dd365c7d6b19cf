app.post("/login", async (req, res) => {
  // ruleid: js-session-from-request
  req.session.isAdmin = req.body.isAdmin;
  // ruleid: js-session-from-request
  req.session.language = req.query.language;
  // ruleid: js-session-from-request
  req.session.order = req.body;

  const user = await login(req.body.email, req.body.password);
  // ok: js-session-from-request
  req.session.userId = user.id;
  // ok: js-session-from-request
  req.session.views = (req.session.views ?? 0) + 1;
  // ok: js-session-from-request
  req.session.page = Number(req.query.page);
  // ok: js-session-from-request
  req.local.language = req.query.language;
});
