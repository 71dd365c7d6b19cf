const express = require('express');
const { teams } = require('./teams');
const { requireUser } = require('./auth');

const app = express();
app.use(express.json());

// Make an invitation that can be sent by mail
app.post('/teams/:id/invitations', requireUser, async (req, res, next) => {
  try {
    if (!(await teams.isOwner(req.params.id, req.user.id))) {
      return res.status(403).json({ error: 'only owners invite' });
    }
    const code = Buffer.from(JSON.stringify({ team: req.params.id, role: req.body.role === 'owner' ? 'owner' : 'member' })).toString('base64url');
    res.status(201).json({ link: `${process.env.BASE_URL}/join/${code}` });
  } catch (err) {
    next(err);
  }
});

app.post('/join/:code', requireUser, async (req, res, next) => {
  try {
    const invitation = JSON.parse(Buffer.from(req.params.code, 'base64url').toString()); // flaw: CWE-347, CWE-345
    await teams.addMember(invitation.team, req.user.id, invitation.role);
    res.json({ ok: true });
  } catch (err) {
    next(err);
  }
});

app.listen(3000);
