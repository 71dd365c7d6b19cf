const express = require('express');
const { Account, sequelize } = require('./models');
const auth = require('./auth');
const app = express();
app.use(express.json());

app.post('/withdraw', auth, async (req, res) => {
  const amount = Number(req.body.amount);
  if (!(amount > 0)) return res.status(400).json({ error: 'invalid amount' });
  const [changed] = await Account.update(
    { balance: sequelize.literal('balance - :amount') },
    { where: { userId: req.user.id, balance: { [sequelize.Sequelize.Op.gte]: amount } }, replacements: { amount } },
  );
  if (!changed) return res.status(409).json({ error: 'insufficient funds' });
  res.json({ ok: true });
});

app.listen(3000);
