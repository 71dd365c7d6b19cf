const express = require('express');
const crypto = require('crypto');

const app = express();
app.use(express.json());

app.post('/render', (req, res) => {
  const { text, width, height } = req.body;
  if (!(width > 0 && width <= 200 && height > 0 && height <= 200)) {
    return res.status(400).json({ error: 'size' });
  }
  const rows = [];
  for (let y = 0; y < Math.min(height, 200); y++) {
    rows.push(String(text).slice(0, width).padEnd(width));
  }
  res.type('text/plain').send(rows.join('\n'));
});

app.get('/random', (req, res) => {
  const bytes = Math.min(Number(req.query.bytes) || 16, 256);
  res.json({ value: crypto.randomBytes(bytes).toString('base64') });
});

app.listen(3000);
