app.post("/register", async (req, res) => {
  const { email, password } = req.body;
  // ruleid: plaintext-password-stored
  users.push({ id: users.length + 1, email, password });
  // ruleid: plaintext-password-stored
  await prisma.user.create({ data: { email, password: req.body.password } });
  // ruleid: plaintext-password-stored
  await db.collection("users").insertOne({ email, password });
  // ruleid: plaintext-password-stored
  const user = await User.findOne({ email, password });
  // ok: plaintext-password-stored
  users.push({ email, password: await bcrypt.hash(password, 12) });
  // ok: plaintext-password-stored
  await prisma.user.create({ data: { email, password: hashedPassword } });
  // ok: plaintext-password-stored
  await User.create({ email, password });
  // ok: plaintext-password-stored
  fields.push({ name: "password", password });
});

app.post("/signup", async (req, res) => {
  let { email, password } = req.body;
  password = await bcrypt.hash(password, 12);
  // ok: plaintext-password-stored
  users.push({ email, password });
});
