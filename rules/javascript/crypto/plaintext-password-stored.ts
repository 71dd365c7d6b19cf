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

app.post("/sql", async (req, res) => {
  const { username, password } = req.body;
  // ruleid: plaintext-password-stored
  await pool.query("INSERT INTO users (username, password) VALUES ($1, $2)", [username, password]);
  // ruleid: plaintext-password-stored
  db.get("SELECT * FROM users WHERE username = ? AND password = ?", [username, password], (err, row) => done(row));
  // ruleid: plaintext-password-stored
  db.prepare("INSERT INTO users (name, password) VALUES (?, ?)").run(username, req.body.password);
  // ok: plaintext-password-stored
  await pool.query("INSERT INTO users (username, password_hash) VALUES ($1, $2)", [username, hash]);
  // ok: plaintext-password-stored
  await pool.query("SELECT crypt($1, salt) FROM users", [password]);
  // ok: plaintext-password-stored
  await pool.query("SELECT id FROM users WHERE username = $1", [username]);
});

app.post("/sql-hashed", async (req, res) => {
  let { username, password } = req.body;
  password = await bcrypt.hash(password, 12);
  // ok: plaintext-password-stored
  await pool.query("INSERT INTO users (username, password) VALUES ($1, $2)", [username, password]);
});

async function enrol(input: Enrolment) {
  const { email, password } = input;
  // ruleid: plaintext-password-stored
  await db("members").insert({ email, password });
  // ruleid: plaintext-password-stored
  await db.insert(users).values({ email, password: input.password });
  // ruleid: plaintext-password-stored
  await supabase.from("accounts").insert([{ email, password }]);
  // ok: plaintext-password-stored
  await db("members").insert({ email, password: await bcrypt.hash(password, 12) });
  // ok: plaintext-password-stored
  await db("wifi").insert({ ssid: input.ssid, password });
}

function signup(username, email, password, dto) {
  const stmt = db.prepare("INSERT INTO users (username, email, password) VALUES (?, ?, ?)");
  // ruleid: plaintext-password-stored
  stmt.run(username, email, password, (err) => done(err));
  const sql = "INSERT INTO users (username, password) VALUES (?, ?)";
  // ruleid: plaintext-password-stored
  db.run(sql, [username, password], function (err) {});
  // ruleid: plaintext-password-stored
  runQuery("INSERT INTO users (username, password) VALUES (?, ?)", [username, password]);
  // ruleid: plaintext-password-stored
  dbGet("SELECT id FROM users WHERE username = ? AND password = ?", [username, password]);
  // ruleid: plaintext-password-stored
  db.run("INSERT INTO users (username, password) VALUES (?, ?)", username, password);
  // ruleid: plaintext-password-stored
  pool.query("INSERT INTO users (email, password) VALUES ($1, $2) RETURNING id", [dto.email, dto.password]);
}

async function signupHashed(username, password) {
  const hash = await bcrypt.hash(password, 12);
  const stmt = db.prepare("INSERT INTO users (username, password) VALUES (?, ?)");
  // ok: plaintext-password-stored
  stmt.run(username, hash);
  // ok: plaintext-password-stored
  runQuery("INSERT INTO users (username, password) VALUES (?, ?)", [username, hash]);
  // ok: plaintext-password-stored
  runQuery("SELECT password FROM users WHERE username = ?", [username]);
  // ok: plaintext-password-stored
  signIn("SELECT", [username, password]);
}

app.post("/named", async (c) => {
  const { email, password } = await c.req.json();
  // ruleid: plaintext-password-stored
  db.query("INSERT INTO users (email, password) VALUES ($email, $password)").run({ $email: email, $password: password });
  // ruleid: plaintext-password-stored
  db.prepare("INSERT INTO users (email, password) VALUES (@email, @password)").run({ email, password });
});

async function change(request) {
  // ruleid: plaintext-password-stored
  await users.updateOne({ _id: request.params.id }, { $set: { password: request.payload.password } });
  // ok: plaintext-password-stored
  await users.updateOne({ _id: request.params.id }, { $set: { password: await argon2.hash(request.payload.password) } });
}

function registerTyped(db, name, password) {
  // ruleid: plaintext-password-stored
  db.prepare("INSERT INTO users (name, password) VALUES (?, ?)").run(String(name), String(password));
}
