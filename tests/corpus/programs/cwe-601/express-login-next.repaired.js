const express = require('express');
const passport = require('passport');

const router = express.Router();

router.get('/login', (req, res) => {
  res.render('login', { next: req.query.next || '/' });
});

router.post('/login', passport.authenticate('local', { failureRedirect: '/login' }), (req, res) => {
  const allowed = ['/', '/profile', '/orders'];
  const redirectUrl = allowed.includes(req.body.next) ? req.body.next : '/';
  res.redirect(redirectUrl);
});

router.post('/logout', (req, res, next) => {
  req.logout((err) => {
    if (err) return next(err);
    res.redirect('/');
  });
});

module.exports = router;
