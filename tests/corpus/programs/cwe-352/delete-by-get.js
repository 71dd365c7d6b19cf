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

router.get('/posts/:id/delete', ensureLoggedIn, async (req, res, next) => { // flaw: CWE-352
  try {
    await Post.deleteOne({ _id: req.params.id, author: req.user.id });
    res.redirect('/posts');
  } catch (err) {
    next(err);
  }
});

module.exports = router;
