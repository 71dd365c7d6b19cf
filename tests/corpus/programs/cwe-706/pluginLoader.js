const express = require('express');
const { requireAdmin } = require('./auth');

const router = express.Router();

router.get('/export', requireAdmin, async (req, res) => {
  const format = req.query.format || 'csv';
  let exporter;
  try {
    exporter = require('./exporters/' + format); // flaw: CWE-706
  } catch {
    return res.status(400).json({ error: 'Unknown format' });
  }
  const stream = await exporter.open({ since: new Date(Date.now() - 7 * 86400000) });
  res.type(exporter.contentType);
  stream.pipe(res);
});

router.get('/export/formats', requireAdmin, (req, res) => {
  res.json(['csv', 'json']);
});

module.exports = router;
