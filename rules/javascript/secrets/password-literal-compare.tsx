app.post("/login", (req, res) => {
  const { username, password } = req.body;
  // ruleid: password-literal-compare
  if (username === "admin" && password === "admin123") return res.json({ ok: true });
  // ruleid: password-literal-compare
  if (req.body.password !== "letmein") return res.sendStatus(401);
  // ruleid: password-literal-compare
  if (req.headers["x-api-key"] != 'k-123456') return res.sendStatus(403);
  // ruleid: password-literal-compare
  if (req.query.secret === "run-now") run();

  // ok: password-literal-compare
  if (password === "") return res.sendStatus(400);
  // ok: password-literal-compare
  if (typeof password === "string") check(password);
  // ok: password-literal-compare
  if (field.type === "password") mask(field);
  // ok: password-literal-compare
  if (name === "password") mask(name);
  // ok: password-literal-compare
  if (strength.password === "weak") warn();
  // ok: password-literal-compare
  if (password === process.env.ADMIN_PASSWORD) return;
  // ok: password-literal-compare
  if (errors.password === undefined) return;
});

// ok: password-literal-compare
if (config.basicAuth.username === "admin" && config.basicAuth.password === "pass-me") {
  console.error("the password is still the one that this comes with");
}

function warned(config: any) {
  // ok: password-literal-compare
  if (config.basicAuth.password === "pass-me") {
    console.error("the password is still the one that this comes with");
  }
}
