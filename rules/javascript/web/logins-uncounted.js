const express = require("express");
const app = express();
// ruleid: logins-uncounted
app.post("/api/login", async (req, res) => {
  const user = await db.user(String(req.body.email));
  if (!user || !(await bcrypt.compare(String(req.body.password), user.hash))) return res.sendStatus(401);
  res.json({ token: issue(user) });
});
// ruleid: logins-uncounted
app.post("/otp/verify", async (req, res) => {
  res.json({ ok: await codes.matches(req.body.phone, req.body.code) });
});
// ok: logins-uncounted
app.post("/items", (req, res) => res.json(add(req.body.name)));
app.listen(3000);
