app.post("/users", async (req, res) => {
  // ruleid: js-mass-assignment
  const user = await User.create(req.body);
  // ruleid: js-mass-assignment
  const other = new User({ ...req.body, password: hash });
  // ruleid: js-mass-assignment
  const third = new models.User(req.body);
  // ruleid: js-mass-assignment
  await User.findByIdAndUpdate(req.params.id, req.body, { new: true });
  // ruleid: js-mass-assignment
  await User.updateOne({ _id: req.params.id }, { $set: req.body });
  // ruleid: js-mass-assignment
  await prisma.user.update({ where: { id: 1 }, data: req.body });
  // ruleid: js-mass-assignment
  await prisma.user.create({ data: { ...req.body, createdAt: new Date() } });
  // ruleid: js-mass-assignment
  Object.assign(user, req.body);
  // ruleid: js-mass-assignment
  await db.collection("users").insertOne(req.body);

  const { name, email } = req.body;
  // ok: js-mass-assignment
  await User.create({ name, email });
  // ok: js-mass-assignment
  await User.create({ name: req.body.name });
  const data = UserSchema.parse(req.body);
  // ok: js-mass-assignment
  await User.create(data);
  // ok: js-mass-assignment
  await prisma.user.update({ where: { id: 1 }, data });
  // ok: js-mass-assignment
  await userService.create(req.body);
  // ok: js-mass-assignment
  await axios.post("/users", req.body);
  // ok: js-mass-assignment
  const options = Object.assign({}, req.body);
  // ok: js-mass-assignment
  cache.set(req.body, 1);
  // ok: js-mass-assignment
  const dto = new CreateUserSchema(req.body);
  res.json([user, other, third, options, dto]);
});

app.patch("/cart", (req, res) => {
  // ruleid: js-mass-assignment
  Object.assign(req.session.cart, req.body);
  res.json(req.session.cart);
});

app.post("/feeds", (req, res) => {
  // ok: js-mass-assignment
  res.json(new FeedReader(req.body).products());
});

app.patch("/profile", async (req, res) => {
  // ruleid: js-mass-assignment
  await req.user.update(req.body);
  res.json({ ok: true });
});

app.patch("/profile/named", async (req, res) => {
  // ok: js-mass-assignment
  await req.user.update(req.body, { fields: ["name", "phone"] });
  res.json({ ok: true });
});
