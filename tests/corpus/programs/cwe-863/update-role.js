const express = require('express');
const { authenticate } = require('../middleware/authenticate');
const { User } = require('../models/user');

const router = express.Router();

router.patch('/users/:id', authenticate, async (req, res, next) => {
  try {
    const { name, role } = req.body;
    const user = await User.findByIdAndUpdate(req.params.id, { name, role }, { new: true }); // flaw: CWE-863
    if (!user) return res.status(404).json({ error: 'not found' });
    res.json({ id: user.id, name: user.name });
  } catch (err) {
    next(err);
  }
});

module.exports = router;
