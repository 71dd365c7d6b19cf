const express = require('express');
const { User } = require('../models');
const { authenticate } = require('../middleware/auth');
const router = express.Router();

router.patch('/me', authenticate, async (req, res, next) => {
  try {
    const user = await User.findByPk(req.user.id);
    Object.assign(user, req.body); // flaw: CWE-915
    await user.save();
    res.json({ id: user.id, displayName: user.displayName });
  } catch (err) {
    next(err);
  }
});

module.exports = router;
