const crypto = require('crypto');
const express = require('express');
const passport = require('passport');
const Post = require('./models/post');
const router = express.Router();

const ensureLoggedIn = (req, res, next) => (req.isAuthenticated() ? next() : res.redirect('/login'));

router.get('/posts', ensureLoggedIn, async (req, res, next) => {
  try {
    res.render('posts', { posts: await Post.find({ author: req.user.id }) });
  } catch (err) {
    next(err);
  }
});

router.delete('/posts/:id', ensureLoggedIn, csrfCheck, async (req, res, next) => {
  try {
    await Post.deleteOne({ _id: req.params.id, author: req.user.id });
    res.redirect('/posts');
  } catch (err) {
    next(err);
  }
});

function csrfCheck(req, res, next) {
  const given = Buffer.from(req.get('x-csrf-token') || '');
  const wanted = Buffer.from(req.session.csrfToken || '');
  if (given.length === 0 || given.length !== wanted.length || !crypto.timingSafeEqual(given, wanted)) return res.sendStatus(403);
  next();
}

module.exports = router;
