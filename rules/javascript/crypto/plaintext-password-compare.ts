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
