const express = require('express');
const passport = require('passport');
const router = express.Router();

router.get('/callback', passport.authenticate('oidc', { failureRedirect: '/login' }), (req, res) => {
  const target = req.query.returnTo || '/';
  res.redirect(target); // flaw: CWE-601
});

module.exports = router;
