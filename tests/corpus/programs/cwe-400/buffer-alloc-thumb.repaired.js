const express = require('express');
const zlib = require('zlib');

const app = express();

const MAX_PIXELS = 4_000_000;

function blankImage(width, height) {
  if (!(width > 0 && height > 0 && width * height <= MAX_PIXELS)) {
    throw new RangeError('size out of range');
  }
  return Buffer.alloc(width * height * 4, 255);
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
  const text = zlib.gunzipSync(req.body, { maxOutputLength: 10 * 1024 * 1024 }).toString('utf8');
  res.json({ lines: text.split('\n').length });
});

app.listen(3000);
