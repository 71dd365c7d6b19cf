const express = require('express');
const session = require('express-session');
const db = require('./db');

const app = express();
app.set('view engine', 'ejs');
app.use(express.urlencoded({ extended: false }));
app.use(session({
  secret: process.env.SESSION_SECRET,
  resave: false,
  saveUninitialized: false,
  cookie: { httpOnly: true, secure: true, sameSite: 'none' }, // flaw: CWE-352
}));

function loggedIn(req, res, next) {
  if (!req.session.userId) return res.redirect('/login');
  next();
}

app.get('/profile', loggedIn, async (req, res) => {
  const user = await db.getUser(req.session.userId);
  res.render('profile', { user });
});

app.post('/profile/email', loggedIn, async (req, res, next) => { // flaw: CWE-352
  try {
    await db.setEmail(req.session.userId, String(req.body.email));
    res.redirect('/profile');
  } catch (err) {
    next(err);
  }
});

app.listen(3000);
