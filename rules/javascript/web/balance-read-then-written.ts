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
