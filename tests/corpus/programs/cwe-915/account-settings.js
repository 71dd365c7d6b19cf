const express = require('express');
const { User } = require('../models');
const { requireAuth } = require('../middleware/auth');

const router = express.Router();

router.get('/me', requireAuth, async (req, res) => {
  const { id, name, email, locale } = req.user;
  res.json({ id, name, email, locale });
});

router.patch('/me', requireAuth, async (req, res, next) => {
  try {
    const { id, createdAt, ...changes } = req.body; // flaw: CWE-915
    const user = await User.findByPk(req.user.id);
    await user.update(changes);
    res.json({ id: user.id, name: user.name, email: user.email });
  } catch (err) {
    next(err);
  }
});

module.exports = router;
