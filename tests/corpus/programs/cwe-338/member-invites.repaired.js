const express = require('express');
const { randomBytes } = require('crypto');
const { Invite } = require('./models');
const { requireAdmin } = require('./auth');
const { sendInvite } = require('./mail');

const router = express.Router();

function makeCode(length = 10) {
  return randomBytes(length).toString('hex');
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
