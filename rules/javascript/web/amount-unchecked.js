app.post("/transfer", async (req, res) => {
  const { to, amount } = req.body;
  const from = await Account.findOne({ owner: req.user.id });
  if (from.balance < amount) return res.status(400).end();
  // ruleid: amount-unchecked
  from.balance -= amount;
  await from.save();
  // ruleid: amount-unchecked
  await Account.updateOne({ number: String(to) }, { $inc: { balance: amount } });
  res.json({ ok: true });
});
app.post("/cart", (req, res) => {
  const { productId, quantity } = req.body;
  // ruleid: amount-unchecked
  cart.items.push({ productId, quantity });
  // ok: amount-unchecked
  cart.seen += 1;
  res.json(cart);
});
app.post("/give", async (req, res) => {
  const { to, credits } = req.body;
  const { rows: [mine] } = await pool.query("SELECT credits FROM accounts WHERE user_id = $1", [req.user.id]);
  if (mine.credits < credits) return res.status(400).end();
  // ruleid: amount-unchecked
  await pool.query("UPDATE accounts SET credits = credits - $1 WHERE user_id = $2", [credits, req.user.id]);
  // ruleid: amount-unchecked
  await pool.query("UPDATE accounts SET credits = $1 WHERE user_id = $2", [mine.credits - credits, req.user.id]);
  // ok: amount-unchecked
  await pool.query("INSERT INTO gifts (user_id, credits) VALUES ($1, $2)", [to, credits]);
  // ruleid: amount-unchecked
  db.prepare("UPDATE accounts SET credits = credits + ? WHERE user_id = ?").run(credits, to);
  res.json({ ok: true });
});
