// ruleid: js-login-without-password
app.post("/auth/login", async (c) => {
  const { username } = await c.req.json();
  const user = await db.user.findUnique({ where: { username } });
  if (!user) return c.json({ error: "No such user" }, 401);
  return c.json({ token: await sign({ sub: user.id }, key) });
});

// ok: js-login-without-password
app.post("/login", async (req, res) => {
  const user = await User.findOne({ email: req.body.email });
  if (!user || !(await bcrypt.compare(req.body.password, user.hash))) return res.sendStatus(401);
  res.json({ token: jwt.sign({ sub: user.id }, key) });
});

// ok: js-login-without-password
app.post("/login", async (req, res) => {
  const user = await accounts.authenticate(req.body.email, req.body.phrase);
  req.session.userId = user.id;
  res.json({});
});

// ok: js-login-without-password
app.post("/guests", async (req, res) => {
  const guest = await Guest.findOne({ name: req.body.name });
  req.session.guest = guest.id;
  res.json({});
});
