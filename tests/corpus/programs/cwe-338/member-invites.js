const express = require('express');
const { Invite } = require('./models');
const { requireAdmin } = require('./auth');
const { sendInvite } = require('./mail');

const router = express.Router();
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

function makeCode(length = 10) {
  let code = '';
  for (let i = 0; i < length; i++) {
    code += ALPHABET.charAt(Math.floor(Math.random() * ALPHABET.length)); // flaw: CWE-338
  }
  return code;
}

router.post('/invites', requireAdmin, express.json(), async (req, res, next) => {
  try {
    const code = makeCode();
    const invite = await Invite.create({ code, email: String(req.body.email), expiresAt: Date.now() + 86400000 });
    await sendInvite(invite.email, code);
    res.status(201).json({ id: invite.id });
  } catch (err) {
    next(err);
  }
});

module.exports = router;
