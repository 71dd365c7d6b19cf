const fs = require('fs');
const express = require('express');

const app = express();
app.use(express.json());

const LOG_FILE = 'audit.log';

function writeLog(level, message) {
  const line = `${new Date().toISOString()} [${level}] ${String(message).replace(/[\r\n]+/g, ' ')}\n`;
  fs.appendFile(LOG_FILE, line, (err) => {
    if (err) console.error('cannot write the log', err.code);
  });
}

app.post('/log', (req, res) => {
  const { user, action } = req.body;
  if (!user || !action) {
    return res.status(400).json({ error: 'user and action are required' });
  }
  writeLog('info', 'user ' + user + ' did ' + action);
  res.status(202).end();
});

app.get('/health', (req, res) => res.json({ ok: true }));

app.listen(3000);
