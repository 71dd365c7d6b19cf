const express = require('express');
const cookieSession = require('cookie-session');
const accounts = require('./accounts');

const app = express();
app.use(express.urlencoded({ extended: false }));
app.use(cookieSession({ name: 'sid', keys: [process.env.COOKIE_KEY], httpOnly: true, secure: true, sameSite: 'none' })); 

function loggedIn(req, res, next) {
  if (!req.session.userId) return res.redirect('/login');
  next();
}

app.post('/transfer', loggedIn, async (req, res) => { // flaw: CWE-352
  const amount = Number(req.body.amount);
  if (!Number.isFinite(amount) || amount <= 0) return res.status(400).send('Invalid amount');
  try {
    await accounts.transfer(req.session.userId, String(req.body.to), amount);
    res.redirect('/account');
  } catch (err) {
    console.error(err);
    res.status(500).send('Transfer failed');
  }
});

app.listen(3000);
