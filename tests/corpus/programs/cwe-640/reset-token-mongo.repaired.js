const router = require('express').Router();
const crypto = require('crypto');
const bcrypt = require('bcrypt');
const rateLimit = require('express-rate-limit');
const User = require('../models/User');
const mailer = require('../services/mailer');

const limiter = rateLimit({ windowMs: 60 * 60 * 1000, max: 5 });

router.post('/forgot', limiter, async (req, res) => {
  const user = await User.findOne({ email: String(req.body.email) });
  if (user) {
    const token = crypto.randomBytes(32).toString('hex');
    user.resetToken = crypto.createHash('sha256').update(token).digest('hex');
    user.resetExpires = Date.now() + 30 * 60 * 1000;
    await user.save();
    await mailer.send(user.email, 'Password reset', `${process.env.APP_URL}/reset/${token}`);
  }
  res.json({ message: 'If the account exists, an email has been sent.' });
});

router.post('/reset/:token', limiter, async (req, res) => {
  const digest = crypto.createHash('sha256').update(String(req.params.token)).digest('hex');
  const user = await User.findOne({ resetToken: digest, resetExpires: { $gt: Date.now() } });
  if (!user) return res.status(400).json({ message: 'Token is invalid or has expired' });
  if (typeof req.body.password !== 'string' || req.body.password.length < 12) {
    return res.status(400).json({ message: 'Use at least 12 characters' });
  }
  user.passwordHash = await bcrypt.hash(req.body.password, 12);
  user.resetToken = undefined;
  await user.save();
  res.json({ message: 'Password updated' });
});

module.exports = router;
