app.post("/register", async (req, res) => {
  const { email, password, role } = req.body;
  // ruleid: role-from-request
  await User.create({ email, password: await hash(password), role });
  // ruleid: role-from-request
  await pool.query("INSERT INTO users (email, password, role) VALUES ($1, $2, $3)", [email, password, role]);
  // ok: role-from-request
  await User.create({ email, password: await hash(password), role: "user" });
  res.sendStatus(201);
});

app.post("/signup", async (req, res) => {
  // ruleid: role-from-request
  const user = new User({ email: req.body.email, role: req.body.role });
  await user.save();
});

router.patch("/users/:id", authenticate, async (req, res) => {
  const { name, role } = req.body;
  // ruleid: role-from-request
  await User.findByIdAndUpdate(req.params.id, { name, role }, { new: true });
});

router.patch("/users/:id/role", authenticate, requireAdmin, async (req, res) => {
  const { role } = req.body;
  // ok: role-from-request
  await User.findByIdAndUpdate(req.params.id, { role });
});

router.post("/invite", authenticate, async (req, res) => {
  const { email, role } = req.body;
  if (req.user.role !== "admin") return res.sendStatus(403);
  // ok: role-from-request
  await User.create({ email, role });
});

router.post("/members", authenticate, async (req, res) => {
  const { email, role } = req.body;
  if (!["reader", "writer"].includes(role)) return res.sendStatus(400);
  // ok: role-from-request
  await User.create({ email, role });
});

app.post("/acl", (req, res) => {
  // ok: role-from-request
  res.json({ kind: "access", role: req.body.role });
});
