const express = require('express');
const session = require('express-session');
const { RedisStore } = require('connect-redis');
const { createClient } = require('redis');

const redisClient = createClient({ url: process.env.REDIS_URL });
redisClient.connect();

const app = express();

app.use(
  session({
    store: new RedisStore({ client: redisClient }),
    secret: process.env.SESSION_SECRET,
    resave: false,
    saveUninitialized: false,
    cookie: { httpOnly: false, secure: false, maxAge: 86400000 }, // flaw: CWE-614, CWE-1004
  })
);

app.post('/remember', (req, res) => {
  res.cookie('remember_token', req.session.rememberToken, { maxAge: 30 * 86400000, httpOnly: false }); // flaw: CWE-1004
  res.sendStatus(204);
});

app.listen(3000);
