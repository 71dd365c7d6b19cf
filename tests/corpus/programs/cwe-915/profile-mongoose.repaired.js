const express = require('express');
const User = require('../models/User');
const auth = require('../middleware/auth');

const router = express.Router();

router.get('/me', auth, async (req, res, next) => {
  try {
    const user = await User.findById(req.user.id).select('-passwordHash');
    res.json(user);
  } catch (err) {
    next(err);
  }
});

router.patch('/me', auth, async (req, res, next) => {
  try {
    const { displayName, bio, avatarUrl } = req.body;
    const user = await User.findByIdAndUpdate(req.user.id, { $set: { displayName, bio, avatarUrl } }, { new: true, runValidators: true });
    if (!user) return res.status(404).json({ error: 'Not found' });
    res.json({ id: user.id, displayName: user.displayName, bio: user.bio });
  } catch (err) {
    next(err);
  }
});

module.exports = router;
