const express = require('express');
const mongoose = require('mongoose');
const { requireLogin } = require('./auth');

const User = mongoose.model(
  'User',
  new mongoose.Schema({ name: String, bio: String, email: String, role: { type: String, default: 'user' } }),
);

const router = express.Router();

router.put('/profile', requireLogin, async (req, res, next) => {
  try {
    const user = await User.findByIdAndUpdate(req.user.id, req.body, { new: true }); // flaw: CWE-915
    res.json({ id: user.id, name: user.name, bio: user.bio });
  } catch (err) {
    next(err);
  }
});

module.exports = router;
