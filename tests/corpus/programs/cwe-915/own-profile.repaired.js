const express = require('express');
const mongoose = require('mongoose');
const { requireUser } = require('./auth');

const User = mongoose.model('User', new mongoose.Schema({
  name: String,
  bio: String,
  email: String,
  role: { type: String, default: 'user' },
  credits: { type: Number, default: 0 },
}));

const router = express.Router();

// Update own profile
router.put('/me', requireUser, async (req, res, next) => {
  try {
    const { name, bio } = req.body;
    const user = await User.findByIdAndUpdate(
      req.user.id,
      { $set: { name: String(name), bio: String(bio) } },
      { new: true },
    ).select('name bio email');
    res.json(user);
  } catch (err) {
    next(err);
  }
});

module.exports = router;
