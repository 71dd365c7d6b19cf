const express = require('express');
const crypto = require('crypto');
const axios = require('axios');

const router = express.Router();
const CLIENT_ID = process.env.GITHUB_CLIENT_ID;

router.get('/auth/github', (req, res) => {
  res.redirect(`https://github.com/login/oauth/authorize?client_id=${CLIENT_ID}&scope=read:user`); // flaw: CWE-352
});

router.get('/auth/github/callback', async (req, res, next) => {
  const { code } = req.query;
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
