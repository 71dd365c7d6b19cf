const express = require('express');
const crypto = require('crypto');
const axios = require('axios');

const router = express.Router();
const CLIENT_ID = process.env.GITHUB_CLIENT_ID;

router.get('/auth/github', (req, res) => {
  req.session.oauthState = crypto.randomBytes(16).toString('hex');
  res.redirect(`https://github.com/login/oauth/authorize?client_id=${CLIENT_ID}&scope=read:user&state=${req.session.oauthState}`);
});

router.get('/auth/github/callback', async (req, res, next) => {
  const { code, state } = req.query;
  if (!state || state !== req.session.oauthState) {
    return res.status(400).send('invalid state');
  }
  try {
    const { data } = await axios.post(
      'https://github.com/login/oauth/access_token',
      { client_id: CLIENT_ID, client_secret: process.env.GITHUB_CLIENT_SECRET, code },
      { headers: { Accept: 'application/json' }, timeout: 5000 },
    );
    const profile = await axios.get('https://api.github.com/user', {
      headers: { Authorization: `Bearer ${data.access_token}` },
      timeout: 5000,
    });
    req.session.login = profile.data.login;
    res.redirect('/');
  } catch (err) {
    next(err);
  }
});

module.exports = router;
