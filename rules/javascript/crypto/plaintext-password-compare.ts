app.post("/login", async (req, res) => {
  const { email, password } = req.body;
  const user = await User.findOne({ email });
  // ruleid: plaintext-password-compare
  if (user.password !== password) return res.sendStatus(401);
  // ruleid: plaintext-password-compare
  const found = users.find((u) => u.email === email && u.password === req.body.password);
  // ruleid: plaintext-password-compare
  if (req.body.password == existingUser?.password) return res.sendStatus(204);
  // ruleid: plaintext-password-compare
  return loginDto.password === this.user.password;
});

function fine(user, form) {
  // ok: plaintext-password-compare
  if (form.password !== form.confirmPassword) return "the passwords differ";
  // ok: plaintext-password-compare
  if (user.password === undefined) return "none is set";
  // ok: plaintext-password-compare
  if (user.password === hash(form.password)) return "hashed";
  // ok: plaintext-password-compare
  if (url.password !== password) return "an address";
  // ok: plaintext-password-compare
  return user.passwordHash === digest;
}

async function asked(email: string, password: string) {
  // ruleid: plaintext-password-compare
  await pool.query("SELECT id FROM users WHERE email = $1 AND password = $2", [email, password]);
  // ruleid: plaintext-password-compare
  db.prepare("SELECT * FROM users WHERE name = ? AND password = ?").get(email, password);
  // ruleid: plaintext-password-compare
  await sql`SELECT id FROM users WHERE email = ${email} AND password = ${password}`;
  // ruleid: plaintext-password-compare
  await User.findOne({ email, password: password });
  // ruleid: plaintext-password-compare
  await User.findOne({ where: { email: email, password: password } });
  // ok: plaintext-password-compare
  await pool.query("SELECT id, password FROM users WHERE email = $1", [email]);
  // ok: plaintext-password-compare
  await pool.query("UPDATE users SET password = $2 WHERE id = $1", [id, password]);
  const pass = sha512(password);
  // ok: plaintext-password-compare
  await pool.query("SELECT id FROM users WHERE password = $1", [digest]);
}
