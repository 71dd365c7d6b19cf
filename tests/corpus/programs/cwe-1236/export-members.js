const express = require('express');
const db = require('./db');
const { requireAdmin } = require('./auth');

const router = express.Router();

function toCell(value) {
  return `"${String(value ?? '').replace(/"/g, '""')}"`; // flaw: CWE-1236
}

router.get('/members.csv', requireAdmin, async (req, res, next) => {
  try {
    const { rows } = await db.query('SELECT name, email, company FROM members ORDER BY id');
    const lines = [['name', 'email', 'company'], ...rows.map((r) => [r.name, r.email, r.company])];
    const csv = lines.map((cells) => cells.map(toCell).join(',')).join('\r\n');
    res.setHeader('Content-Type', 'text/csv');
    res.setHeader('Content-Disposition', 'attachment; filename="members.csv"');
    res.send(csv);
  } catch (err) {
    next(err);
  }
});

module.exports = router;
