const express = require('express');
const cookieParser = require('cookie-parser');
const serialize = require('node-serialize');

const app = express();
app.use(cookieParser(process.env.COOKIE_SECRET));

app.get('/profile', (req, res) => {
  let profile = { name: 'guest', visits: 0 };
  if (req.cookies.profile) {
    const raw = Buffer.from(req.cookies.profile, 'base64').toString('utf8');
    profile = serialize.unserialize(raw); // flaw: CWE-502
  }
  profile.visits += 1;
  const value = Buffer.from(serialize.serialize(profile)).toString('base64');
  res.cookie('profile', value, { httpOnly: true, secure: true, sameSite: 'lax' });
  res.json({ visits: profile.visits });
});

app.listen(3000);
