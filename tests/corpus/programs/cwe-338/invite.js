const express = require('express');
const { addInvite } = require('./store');
const { requireAdmin } = require('./auth');

const router = express.Router();
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

function inviteCode(length = 10) {
  let code = '';
  for (let i = 0; i < length; i++) {
    code += ALPHABET[Math.floor(Math.random() * ALPHABET.length)]; // flaw: CWE-338
  }
  return code;
}

router.post('/invites', requireAdmin, async (req, res) => {
  const code = inviteCode();
  await addInvite({ code, email: req.body.email, expires: Date.now() + 86400000 });
  res.status(201).json({ code });
});

module.exports = router;
