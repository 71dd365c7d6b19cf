const express = require('express');
const { randomBytes, createHash } = require('crypto');
const rateLimit = require('express-rate-limit');
const users = require('./users');
const { sendMail } = require('./mail');

const router = express.Router();
const limiter = rateLimit({ windowMs: 60_000, max: 3 });

router.post('/forgot-password', limiter, async (req, res, next) => {
  try {
    const user = await users.findByEmail(String(req.body.email));
    if (user) {
      const token = randomBytes(32).toString('hex');
      await users.setResetToken(user.id, createHash('sha256').update(token).digest('hex'), Date.now() + 3600_000);
      const link = `https://${req.headers.host}/reset?token=${token}`; // flaw: CWE-640
      await sendMail(user.email, 'Reset your password', `Open ${link} to choose a new password.`);
    }
    res.json({ message: 'If the address is known, a mail is on its way.' });
  } catch (err) {
    next(err);
  }
});

module.exports = router;
