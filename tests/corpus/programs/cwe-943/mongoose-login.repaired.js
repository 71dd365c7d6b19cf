const express = require('express');
const User = require('./models/User');
const bcrypt = require('bcryptjs');
const jwt = require('jsonwebtoken');
const rateLimit = require('express-rate-limit');

const router = express.Router();
router.use(rateLimit({ windowMs: 60 * 1000, max: 20 }));

router.post('/signin', async (req, res) => {
  try {
    const user = await User.findOne({ email: { $eq: req.body.email } });
    if (!user) return res.status(401).json({ msg: 'Invalid credentials' });
    const match = await bcrypt.compare(req.body.password, user.password);
    if (!match) return res.status(401).json({ msg: 'Invalid credentials' });
    const token = jwt.sign({ id: user.id }, process.env.JWT_SECRET, { expiresIn: '1d' });
    res.json({ token });
  } catch (err) {
    res.status(500).json({ msg: 'Server error' });
  }
});

router.post('/reset', async (req, res) => {
  const user = await User.findOneAndUpdate({ resetToken: String(req.body.token) }, { resetToken: null });
  res.json({ ok: Boolean(user) });
});

module.exports = router;
