const express = require('express');
const cookieSession = require('cookie-session');
const helmet = require('helmet');
const { transfer } = require('./ledger');

const app = express();
app.use(helmet());
app.use(express.urlencoded({ extended: false, limit: '10kb' }));
app.use(
  cookieSession({
    keys: [process.env.COOKIE_KEY],
    httpOnly: true,
    secure: true,
    sameSite: 'none', // flaw: CWE-352
  })
);

app.post('/transfer', async (req, res) => {
  if (!req.session.accountId) {
    return res.redirect('/login');
  }
  const amount = Number.parseInt(req.body.amount, 10);
  if (!Number.isInteger(amount) || amount <= 0) {
    return res.status(400).render('transfer', { error: 'Please check the amount.' });
  }
  await transfer(req.session.accountId, String(req.body.to), amount);
  res.redirect('/account');
});

app.listen(3000);
