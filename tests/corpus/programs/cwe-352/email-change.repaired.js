const express = require('express');
const session = require('express-session');
const RedisStore = require('connect-redis').default;
const { csrfSync } = require('csrf-sync');
const { redis } = require('./redis');
const users = require('./users');

const app = express();
app.use(express.urlencoded({ extended: false }));
app.use(
  session({
    store: new RedisStore({ client: redis }),
    secret: process.env.SESSION_SECRET,
    resave: false,
    saveUninitialized: false,
    cookie: { httpOnly: true, secure: true, sameSite: 'lax' },
  })
);
const { csrfSynchronisedProtection } = csrfSync({ getTokenFromRequest: (req) => req.body._csrf });
app.use(csrfSynchronisedProtection);

app.post('/account/email', async (req, res, next) => {
  if (!req.session.userId) return res.redirect('/login');
  try {
    await users.setEmail(req.session.userId, String(req.body.email));
    res.redirect('/account');
  } catch (err) {
    next(err);
  }
});

app.listen(3000);
