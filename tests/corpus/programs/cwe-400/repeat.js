const express = require('express');
const crypto = require('crypto');

const app = express();
app.use(express.json());

app.post('/render', (req, res) => {
  const { text, width, height } = req.body;
  const rows = [];
  for (let y = 0; y < height; y++) { // flaw: CWE-400
    rows.push(String(text).slice(0, width).padEnd(width));
  }
  res.type('text/plain').send(rows.join('\n'));
});

app.get('/random', (req, res) => {
  const bytes = Number(req.query.bytes);
  res.json({ value: crypto.randomBytes(bytes).toString('base64') }); // flaw: CWE-400
});

app.listen(3000);
