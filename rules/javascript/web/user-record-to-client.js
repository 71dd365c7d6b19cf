app.get("/me", async (req, res) => {
  const user = await prisma.user.findUnique({ where: { id: req.user.id } });
  // ruleid: user-record-to-client
  res.json(user);
  // ruleid: user-record-to-client
  res.status(200).json({ user });
  // ok: user-record-to-client
  res.json({ id: user.id, name: user.name });
});

app.get("/users", async (req, res) => {
  const users = await prisma.user.findMany({ take: 50, select: { id: true, name: true } });
  // ok: user-record-to-client
  res.json(users);
  const [posts] = await pool.query("SELECT * FROM posts");
  // ok: user-record-to-client
  res.json(posts);
  const { rows: members } = await pool.query("SELECT * FROM users WHERE team = $1", [req.params.team]);
  // ruleid: user-record-to-client
  res.json({ items: members });
});

app.post("/register", async (req, res) => {
  const user = await User.create({ email: req.body.email, password: await hash(req.body.password) });
  // ruleid: user-record-to-client
  res.status(201).json(user);
});

app.post("/signup", async (req, res) => {
  const user = new User({ email: req.body.email, password: await hash(req.body.password) });
  await user.save();
  user.password = undefined;
  // ok: user-record-to-client
  res.status(201).json(user);
});

app.get("/people", (req, res) => {
  db.all("SELECT * FROM users", [], (err, rows) => {
    // ruleid: user-record-to-client
    res.json(rows);
  });
  db.all("SELECT id, name FROM users", [], (err, rows) => {
    // ok: user-record-to-client
    res.json(rows);
  });
  const all = db.prepare("SELECT * FROM users").all();
  // ruleid: user-record-to-client
  res.json(all);
});

const Member = sequelize.define("Member", { name: DataTypes.STRING, passwordHash: DataTypes.STRING });
const Topic = sequelize.define("Topic", { title: DataTypes.STRING });

app.get("/members/:id", async (req, res) => {
  const member = await Member.findByPk(req.params.id);
  // ruleid: user-record-to-client
  res.json(member);
});

app.get("/members", async (req, res) => {
  const members = await Member.findAll({ where: { active: true }, attributes: ["id", "name"] });
  // ok: user-record-to-client
  res.json(members);
});

app.get("/topics/:id", async (req, res) => {
  const topic = await Topic.findByPk(req.params.id);
  // ok: user-record-to-client
  res.json(topic);
});

const accountSchema = new mongoose.Schema({ email: String, passwordHash: String });
const Account = mongoose.model("Account", accountSchema);

app.get("/accounts/:id", async (req, res) => {
  const account = await Account.findById(req.params.id);
  // ruleid: user-record-to-client
  res.json(account);
});

app.get("/accounts/:id/name", async (req, res) => {
  const account = await Account.findById(req.params.id).select("email");
  // ok: user-record-to-client
  res.json(account);
});

async function AccountPage({ id }) {
  const user = await prisma.user.findUnique({ where: { id } });
  const shown = await prisma.user.findUnique({ where: { id }, select: { name: true } });
  return (
    <main>
      {/* ruleid: user-record-to-client */}
      <ProfileForm user={user} />
      {/* ok: user-record-to-client */}
      <ProfileForm user={shown} />
      {/* ok: user-record-to-client */}
      <ProfileForm name={user.name} />
    </main>
  );
}

app.get("/users/:id", authenticate, async (req, res) => {
  const { rows } = await pool.query("SELECT * FROM users WHERE id = $1", [Number(req.params.id)]);
  // ruleid: user-record-to-client
  res.json(rows[0]);
});

app.get("/members/:id", authenticate, async (req, res) => {
  const { rows } = await pool.query("SELECT id, name FROM users WHERE id = $1", [Number(req.params.id)]);
  // ok: user-record-to-client
  res.json(rows[0]);
});

app.post("/knex/login", async (req, res) => {
  const user = await db("users").where({ username: req.body.username }).first();
  // ruleid: user-record-to-client
  res.json({ token: sign(user.id), user });
});

app.get("/knex/users", async (req, res) => {
  const everybody = await knex("users").select("*");
  const names = await knex("users").select("id", "name");
  // ok: user-record-to-client
  if (req.query.short) return res.json(names);
  // ruleid: user-record-to-client
  res.json(everybody);
});

app.get("/knex/cities", async (req, res) => {
  const cities = await db("cities").where({ country: req.query.country });
  // ok: user-record-to-client
  res.json(cities);
});

app.get("/knex/members", async (req, res) => {
  // ok: user-record-to-client
  if (req.query.short) return res.json(await db("members").select("id", "name"));
  // ruleid: user-record-to-client
  res.json(await db("members").select("*"));
});

app.post("/members", async (req, res) => {
  const passwordHash = await bcrypt.hash(req.body.password, 12);
  const member = { id: members.length + 1, email: req.body.email, passwordHash, role: "user" };
  members.push(member);
  // ruleid: user-record-to-client
  res.status(201).json(member);
});

app.post("/members/plain", async (req, res) => {
  const passwordHash = await bcrypt.hash(req.body.password, 12);
  const member = { id: members.length + 1, email: req.body.email, passwordHash };
  members.push(member);
  // ok: user-record-to-client
  res.status(201).json({ id: member.id, email: member.email });
});

app.get("/accounts", async (req, res) => {
  const listed = await pool.query("SELECT id, email, password_hash FROM users");
  // ruleid: user-record-to-client
  res.json(listed.rows);
});

app.get("/accounts/plain", async (req, res) => {
  const named = await pool.query("SELECT id, email FROM users");
  // ok: user-record-to-client
  res.json(named.rows);
});

router.post("/members", async (ctx) => {
  const member = { name: ctx.request.body.name, password: await bcrypt.hash(ctx.request.body.password, 12) };
  await members.insertOne(member);
  // ruleid: user-record-to-client
  ctx.body = member;
});

router.post("/guests", async (ctx) => {
  const guest = { name: ctx.request.body.name, password: await bcrypt.hash(ctx.request.body.password, 12) };
  await guests.insertOne(guest);
  delete guest.password;
  // ok: user-record-to-client
  ctx.body = guest;
});

app.post("/signups", async (c) => {
  const account = await prisma.account.create({ data: { email, passwordHash: await hash(password) }, select: { id: true, email: true } });
  // ok: user-record-to-client
  return c.json(account, 201);
});
