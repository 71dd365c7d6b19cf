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
