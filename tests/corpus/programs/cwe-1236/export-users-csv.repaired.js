const express = require('express');
const { requireAdmin } = require('./auth');
const db = require('./db');
const router = express.Router();

function cell(value) {
  let text = String(value ?? '');
  if (/^[=+\-@\t\r]/.test(text)) text = `'${text}`;
  return `"${text.replace(/"/g, '""')}"`;
}

router.get('/export.csv', requireAdmin, async (req, res, next) => {
  try {
    const { rows } = await db.query('SELECT id, display_name, bio FROM profiles ORDER BY id');
    const header = 'id,name,bio\n';
    const lines = rows.map((r) => [r.id, r.display_name, r.bio].map(cell).join(',')).join('\n');
    res.type('text/csv').attachment('profiles.csv').send(header + lines);
  } catch (err) {
    next(err);
  }
});

module.exports = router;
