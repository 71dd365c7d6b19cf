const express = require('express');
const { randomBytes } = require('crypto');
const { addInvite } = require('./store');
const { requireAdmin } = require('./auth');

const router = express.Router();
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

function inviteCode(length = 10) {
  return Array.from(randomBytes(length), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
}

router.post('/invites', requireAdmin, async (req, res) => {
  const code = inviteCode();
  await addInvite({ code, email: req.body.email, expires: Date.now() + 86400000 });
  res.status(201).json({ code });
});

module.exports = router;
