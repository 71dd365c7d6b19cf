const express = require('express');
const session = require('express-session');
const { csrfSync } = require('csrf-sync');
const bodyParser = require('body-parser');
const db = require('./db');

const app = express();
app.use(bodyParser.urlencoded({ extended: false }));
app.use(session({
  secret: process.env.SESSION_SECRET,
  resave: false,
  saveUninitialized: false,
  cookie: { httpOnly: true, secure: true, sameSite: 'lax' },
}));

const { csrfSynchronisedProtection } = csrfSync({ getTokenFromRequest: (req) => req.body._csrf });
app.use(csrfSynchronisedProtection);

function requireLogin(req, res, next) {
  if (!req.session.userId) return res.redirect('/login');
  next();
}

app.get('/settings', requireLogin, async (req, res) => {
  const user = await db.findUser(req.session.userId);
  res.render('settings', { user });
});

app.post('/settings/email', requireLogin, async (req, res) => {
  const email = String(req.body.email || '');
  if (!email.includes('@')) return res.status(400).send('Invalid email');
  await db.updateEmail(req.session.userId, email);
  res.redirect('/settings');
});

app.listen(3000);
