const express = require('express');
const bcrypt = require('bcrypt');
const rateLimit = require('express-rate-limit');
const { findUser, startSession } = require('./users');

const router = express.Router();

router.post('/login', rateLimit({ windowMs: 60000, max: 5 }), async (req, res) => {
  console.log('Login attempt');
  const user = await findUser(String(req.body.email));
  const valid = user && (await bcrypt.compare(String(req.body.password), user.passwordHash));
  if (!valid) return res.status(401).json({ error: 'Invalid credentials' });
  await startSession(req, user);
  res.json({ id: user.id });
});

module.exports = router;
