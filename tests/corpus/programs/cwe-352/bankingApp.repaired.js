const express = require('express');
const cookieSession = require('cookie-session');
const { csrfSync } = require('csrf-sync');
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
    sameSite: 'lax',
  })
);

const { csrfSynchronisedProtection } = csrfSync({ getTokenFromRequest: (req) => req.body._csrf });

app.post('/transfer', csrfSynchronisedProtection, async (req, res) => {
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
