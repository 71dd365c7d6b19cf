app.get("/unsubscribe", async (req, res) => {
  // ruleid: unsigned-token-in-link
  const email = Buffer.from(req.query.token, "base64").toString();
  await db.unsubscribe(email);
  res.send("Done");
});

router.post("/reset", async (req, res) => {
  const { token, password } = req.body;
  // ruleid: unsigned-token-in-link
  const { userId } = JSON.parse(Buffer.from(token, "base64url").toString("utf8"));
  await users.setPassword(userId, password);
  res.sendStatus(204);
});

app.get("/confirm", async (c) => {
  const token = c.req.query("token");
  if (!token) return c.text("no token", 400);
  // ruleid: unsigned-token-in-link
  await db.confirm(atob(token));
  return c.text("Thank you");
});

app.get("/signed", async (req, res) => {
  const [token, mac] = String(req.query.token).split(".");
  // ok: unsigned-token-in-link
  const email = Buffer.from(req.query.token, "base64url").toString();
  if (!timingSafeEqual(Buffer.from(mac), sign(email))) return res.sendStatus(400);
  await db.unsubscribe(email);
});

app.post("/images", async (req, res) => {
  // ok: unsigned-token-in-link
  await store.put(Buffer.from(req.body.image, "base64"));
  const { content } = req.body;
  // ok: unsigned-token-in-link
  await store.put(Buffer.from(content, "base64"));
});
