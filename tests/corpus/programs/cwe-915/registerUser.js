const express = require('express');
const bcrypt = require('bcrypt');
const User = require('../models/User');

const router = express.Router();

// Register a new user
router.post('/register', async (req, res) => {
  try {
    const exists = await User.exists({ email: String(req.body.email) });
    if (exists) {
      return res.status(409).json({ message: 'Email already in use' });
    }

    const hash = await bcrypt.hash(String(req.body.password), 12);
    const user = new User({ ...req.body, password: hash }); // flaw: CWE-915
    await user.save();

    res.status(201).json({ id: user._id, name: user.name });
  } catch (error) {
    console.error(error);
    res.status(500).json({ message: 'Server error' });
  }
});

module.exports = router;
