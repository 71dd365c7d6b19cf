import zlib from 'node:zlib';
import express from 'express';

const app = express();

app.post('/ingest', express.raw({ type: 'application/gzip', limit: '5mb' }), (req, res) => {
  let text;
  try {
    text = zlib.gunzipSync(req.body).toString('utf8'); // flaw: CWE-409
  } catch {
    return res.status(400).json({ error: 'not a gzip stream, or too large' });
  }
  const lines = text.split('\n').filter(Boolean);
  res.json({ accepted: lines.length });
});

app.listen(3000);
