const express = require('express');
const cookieParser = require('cookie-parser');
const { z } = require('zod');

const app = express();
app.use(cookieParser(process.env.COOKIE_SECRET));

const Profile = z.object({ name: z.string().max(80), visits: z.number().int() });

app.get('/profile', (req, res) => {
  let profile = { name: 'guest', visits: 0 };
  if (req.cookies.profile) {
    const raw = Buffer.from(req.cookies.profile, 'base64').toString('utf8');
    profile = Profile.parse(JSON.parse(raw));
  }
  profile.visits += 1;
  const value = Buffer.from(JSON.stringify(profile)).toString('base64');
  res.cookie('profile', value, { httpOnly: true, secure: true, sameSite: 'lax' });
  res.json({ visits: profile.visits });
});

app.listen(3000);
