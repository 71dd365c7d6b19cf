const express = require('express');
const passport = require('passport');

const config = require('../config');
const { asyncHandler } = require('../middleware/async');
const sessions = require('../services/sessions');

const router = express.Router();

function localPath(target) {
  const url = new URL(String(target), config.origin);
  return url.origin === config.origin ? url.pathname + url.search : config.home;
}

router.get('/google', (req, res, next) => {
  const state = Buffer.from(JSON.stringify({ returnTo: req.query.returnTo || '/' })).toString('base64url');
  passport.authenticate('google', { scope: ['email'], state })(req, res, next);
});

router.get(
  '/google/callback',
  passport.authenticate('google', { session: false, failureRedirect: '/sign-in?failed=1' }),
  asyncHandler(async (req, res) => {
    const cookie = await sessions.start(req.user);
    res.cookie('sid', cookie, { httpOnly: true, secure: config.secureCookies, sameSite: 'lax' });
    const { returnTo } = JSON.parse(Buffer.from(req.query.state, 'base64url').toString());
    const destination = localPath(returnTo || config.home);
    res.redirect(303, destination);
  }),
);

module.exports = router;
