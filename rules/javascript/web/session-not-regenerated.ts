router.post("/login", async (req, res, next) => {
  const user = await users.byEmail(String(req.body.email));
  if (!user || !(await argon2.verify(user.hash, String(req.body.password)))) return res.sendStatus(401);
  // ruleid: session-not-regenerated
  req.session.userId = user.id;
  res.json({ id: user.id });
});

router.post("/signin", async (req, res) => {
  const user = await users.byEmail(String(req.body.email));
  const ok = await bcrypt.compare(String(req.body.password), user.hash);
  if (ok) {
    // ruleid: session-not-regenerated
    req.session.user = user.id;
  }
  // ok: session-not-regenerated
  req.session.views = 1;
  res.end();
});

router.post("/enter", async (req, res, next) => {
  const user = await users.byEmail(String(req.body.email));
  if (!(await bcrypt.compare(String(req.body.password), user.hash))) return res.sendStatus(401);
  req.session.regenerate((err) => {
    if (err) return next(err);
    // ok: session-not-regenerated
    req.session.userId = user.id;
    res.end();
  });
});

router.post("/logout", (req, res) => {
  // ok: session-not-regenerated
  req.session.userId = null;
  res.end();
});
