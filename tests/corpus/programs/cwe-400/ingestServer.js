const express = require('express');
const bodyParser = require('body-parser');

const app = express();

// Increase the limit so that large payloads are not rejected
app.use(bodyParser.json({ limit: '2gb' })); // flaw: CWE-770

const events = [];

app.post('/events', (req, res) => {
  if (!Array.isArray(req.body)) {
    return res.status(400).json({ error: 'Expected an array' });
  }
  for (const event of req.body.slice(0, 1000)) {
    events.push({ name: String(event.name), at: Date.now() });
  }
  events.splice(0, Math.max(0, events.length - 10000));
  res.status(202).json({ accepted: Math.min(req.body.length, 1000) });
});

app.get('/events/latest', (req, res) => {
  const count = Math.min(Number(req.query.count) || 10, 100);
  res.json(events.slice(-count));
});

app.listen(3000);
