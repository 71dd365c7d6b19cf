const express = require('express');
const { requireLogin } = require('./auth');
const db = require('./db');

const router = express.Router();

// Change the role of a member of the workspace
router.patch('/workspaces/:wid/members/:uid', requireLogin, async (req, res, next) => {
  try {
    const { role } = req.body;
    if (!['viewer', 'editor', 'admin'].includes(role)) {
      return res.status(400).json({ error: 'unknown role' });
    }
    const me = await db.member(req.params.wid, req.user.id);
    if (!me || me.role !== 'admin') {
      return res.status(403).json({ error: 'forbidden' });
    }
    await db.setRole(req.params.wid, req.params.uid, role);
    res.json({ ok: true });
  } catch (err) {
    next(err);
  }
});

module.exports = router;
