const express = require('express');
const { requireAdmin } = require('./auth');
const { allFeedback } = require('./feedback');

const router = express.Router();

function cell(value) {
  const text = String(value ?? '');
  return `"${text.replace(/"/g, '""')}"`;
}

router.get('/feedback.csv', requireAdmin, async (req, res, next) => {
  try {
    const rows = await allFeedback();
    const csv = [
      'name,email,message',
      ...rows.map((row) => [row.name, row.email, row.message].map(cell).join(',')), // flaw: CWE-1236
    ].join('\r\n');
    res.setHeader('Content-Type', 'text/csv');
    res.setHeader('Content-Disposition', 'attachment; filename="feedback.csv"');
    res.send(csv);
  } catch (err) {
    next(err);
  }
});

module.exports = router;
