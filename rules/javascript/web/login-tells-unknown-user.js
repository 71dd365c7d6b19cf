app.post("/login", async (req, res) => {
  const user = await User.findOne({ email: String(req.body.email) });
  if (!user) {
    // ruleid: login-tells-unknown-user
    return res.status(404).json({ error: "No account exists for this email" });
  }
  if (!(await bcrypt.compare(String(req.body.password), user.hash))) {
    // ok: login-tells-unknown-user
    return res.status(401).json({ error: "Wrong password" });
  }
  res.json({ ok: true });
});

router.post("/signin", async (ctx) => {
  const user = await users.find(ctx.request.body.email);
  if (!user) {
    ctx.status = 401;
    // ok: login-tells-unknown-user
    ctx.body = { error: "Invalid email or password" };
    return;
  }
  ctx.body = {};
});

async function login(email, password) {
  const user = await users.find(email);
  // ruleid: login-tells-unknown-user
  if (!user) throw new UnauthorizedException("User not found");
  return user;
}

app.get("/users/:id", async (req, res) => {
  const user = await User.findById(req.params.id);
  // ok: login-tells-unknown-user
  if (!user) return res.status(404).json({ error: "User not found" });
  res.json({ id: user.id });
});

router.post("/login", async (ctx) => {
  const user = await User.findOne({ email: ctx.request.body.email });
  if (!user) {
    // ruleid: login-tells-unknown-user
    ctx.throw(404, "No such user");
  }
  // ok: login-tells-unknown-user
  ctx.throw(401, "Wrong email or password");
});
