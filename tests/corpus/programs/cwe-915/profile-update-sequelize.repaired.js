const express = require('express');
const { User } = require('../models');
const { authenticate } = require('../middleware/auth');
const router = express.Router();

router.patch('/me', authenticate, async (req, res, next) => {
  try {
    const user = await User.findByPk(req.user.id);
    const { displayName, bio } = req.body;
    await user.update({ displayName, bio });
    res.json({ id: user.id, displayName: user.displayName });
  } catch (err) {
    next(err);
  }
});

module.exports = router;
