const express = require('express');
const passport = require('passport');
const router = express.Router();

function localPath(value) {
  return typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : '/';
}

router.get('/callback', passport.authenticate('oidc', { failureRedirect: '/login' }), (req, res) => {
  res.redirect(localPath(req.query.returnTo));
});

module.exports = router;
