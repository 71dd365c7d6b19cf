const express = require('express');
const { requireAdmin } = require('./auth');
const csv = require('./exporters/csv');
const json = require('./exporters/json');

const router = express.Router();
const exporters = new Map([
  ['csv', csv],
  ['json', json],
]);

router.get('/export', requireAdmin, async (req, res) => {
  const format = req.query.format || 'csv';
  const exporter = exporters.get(format);
  if (!exporter) {
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
