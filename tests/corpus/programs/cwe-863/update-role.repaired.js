const express = require('express');
const { authenticate } = require('../middleware/authenticate');
const { User } = require('../models/user');

const router = express.Router();

router.patch('/users/:id', authenticate, async (req, res, next) => {
  try {
    if (req.user.id !== req.params.id) return res.status(403).json({ error: 'forbidden' });
    const { name } = req.body;
    const user = await User.findByIdAndUpdate(req.params.id, { name }, { new: true });
    if (!user) return res.status(404).json({ error: 'not found' });
    res.json({ id: user.id, name: user.name });
  } catch (err) {
    next(err);
  }
});

module.exports = router;
