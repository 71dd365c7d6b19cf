const express = require('express');
const zlib = require('zlib');

const app = express();

function blankImage(width, height) {
  return Buffer.alloc(width * height * 4, 255); // flaw: CWE-770, CWE-400, CWE-789
}

app.get('/blank', (req, res) => {
  try {
    const image = blankImage(Number(req.query.width), Number(req.query.height));
    res.type('application/octet-stream').send(zlib.gzipSync(image));
  } catch {
    res.status(400).json({ error: 'invalid size' });
  }
});

app.post('/unzip', express.raw({ type: 'application/gzip', limit: '1mb' }), (req, res) => {
  const text = zlib.gunzipSync(req.body).toString('utf8'); // flaw: CWE-409, CWE-400
  res.json({ lines: text.split('\n').length });
});

app.listen(3000);
