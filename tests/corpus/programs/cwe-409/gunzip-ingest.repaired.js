import zlib from 'node:zlib';
import express from 'express';

const app = express();

app.post('/ingest', express.raw({ type: 'application/gzip', limit: '5mb' }), (req, res) => {
  let text;
  try {
    text = zlib.gunzipSync(req.body, { maxOutputLength: 50 * 1024 * 1024 }).toString('utf8');
  } catch {
    return res.status(400).json({ error: 'not a gzip stream, or too large' });
  }
  const lines = text.split('\n').filter(Boolean);
  res.json({ accepted: lines.length });
});

app.listen(3000);
