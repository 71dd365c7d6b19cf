async function withdraw(prisma, userId: string, amount: number) {
  const wallet = await prisma.wallet.findUniqueOrThrow({ where: { userId } });
  if (wallet.balance < amount) throw new Error("insufficient funds");
  // ruleid: balance-read-then-written
  await prisma.wallet.update({ where: { userId }, data: { balance: wallet.balance - amount } });
}

async function buy(id: string, count: number) {
  const item = await Item.findById(id);
  // ruleid: balance-read-then-written
  await Item.updateOne({ _id: id }, { $set: { stock: item.stock - count } });
  // ruleid: balance-read-then-written
  await Item.update({ stock: item.stock - count }, { where: { id } });
  // ok: balance-read-then-written
  await Item.updateOne({ _id: id, stock: { $gte: count } }, { $inc: { stock: -count } });
  // ok: balance-read-then-written
  await Item.updateOne({ _id: id }, { $set: { position: item.position - 1 } });
}

async function move(prisma, from: string, amount: number) {
  await prisma.$transaction(async (tx) => {
    const wallet = await tx.wallet.findUniqueOrThrow({ where: { id: from } });
    // ok: balance-read-then-written
    await tx.wallet.update({ where: { id: from }, data: { balance: wallet.balance - amount } });
  });
}

app.post("/withdraw", async (req, res) => {
  const account = await Account.findOne({ where: { userId: req.user.id } });
  if (account.balance < req.body.amount) return res.sendStatus(409);
  // ruleid: balance-read-then-written
  account.balance -= req.body.amount;
  await account.save();
  res.json({ balance: account.balance });
});

app.post("/redeem", async (req, res) => {
  const { rows: [card] } = await pool.query("SELECT * FROM cards WHERE code = $1", [req.body.code]);
  if (card.balance < req.body.amount) return res.sendStatus(409);
  // ruleid: balance-read-then-written
  await pool.query("UPDATE cards SET balance = $1 WHERE id = $2", [card.balance - req.body.amount, card.id]);
  res.json({ ok: true });
});

app.post("/seats", async (req, res) => {
  const [shows] = await pool.query("SELECT * FROM shows WHERE id = ?", [req.body.id]);
  const show = shows[0];
  const left = show.seats - 1;
  // ruleid: balance-read-then-written
  await pool.execute("UPDATE shows SET seats = ? WHERE id = ?", [left, show.id]);
  // ok: balance-read-then-written
  await pool.execute("UPDATE shows SET seats = ? WHERE id = ? AND version = ?", [left, show.id, show.version]);
  res.json({ left });
});

app.post("/locked", async (req, res) => {
  const client = await pool.connect();
  await client.query("BEGIN");
  const { rows } = await client.query("SELECT * FROM cards WHERE code = $1 FOR UPDATE", [req.body.code]);
  const card = rows[0];
  // ok: balance-read-then-written
  await client.query("UPDATE cards SET balance = $1 WHERE id = $2", [card.balance - req.body.amount, card.id]);
  await client.query("COMMIT");
  res.json({ ok: true });
});
