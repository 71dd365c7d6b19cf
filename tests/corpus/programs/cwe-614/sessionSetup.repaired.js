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
    cookie: { httpOnly: true, secure: true, sameSite: 'lax', maxAge: 86400000 },
  })
);

app.post('/remember', (req, res) => {
  res.cookie('remember_token', req.session.rememberToken, {
    maxAge: 30 * 86400000,
    httpOnly: true,
    secure: true,
    sameSite: 'strict',
  });
  res.sendStatus(204);
});

app.listen(3000);
