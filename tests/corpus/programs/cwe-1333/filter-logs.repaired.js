const express = require('express');
const fs = require('fs');
const readline = require('readline');
const { requireAdmin } = require('./auth');

const app = express();
const LOG_FILE = process.env.LOG_FILE || '/var/log/app.log';

const escapeRegExp = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

// GET /logs?pattern=error
app.get('/logs', requireAdmin, async (req, res) => {
  try {
    const pattern = new RegExp(escapeRegExp(String(req.query.pattern || '').slice(0, 100)), 'i');
    const lines = [];
    const reader = readline.createInterface({ input: fs.createReadStream(LOG_FILE) });
    for await (const line of reader) {
      if (pattern.test(line)) lines.push(line);
      if (lines.length >= 500) break;
    }
    res.json({ lines });
  } catch (err) {
    console.error(err);
    res.status(400).json({ error: 'could not search' });
  }
});

app.listen(3000);
