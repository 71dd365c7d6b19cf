const express = require('express');
const { Account, sequelize } = require('./models');
const auth = require('./auth');
const app = express();
app.use(express.json());

app.post('/withdraw', auth, async (req, res) => {
  const amount = Number(req.body.amount);
  if (!(amount > 0)) return res.status(400).json({ error: 'invalid amount' });
  const account = await Account.findOne({ where: { userId: req.user.id } });
  if (account.balance < amount) return res.status(409).json({ error: 'insufficient funds' });
  account.balance -= amount; // flaw: CWE-362
  await account.save();
  res.json({ balance: account.balance });
});

app.listen(3000);
