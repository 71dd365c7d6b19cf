import express from 'express';
import { gunzip } from 'node:zlib';
import { promisify } from 'node:util';
import { ingest } from './ingest.js';
import { requireApiKey } from './auth.js';

const unzip = promisify(gunzip);
const app = express();

app.post(
  '/metrics',
  requireApiKey,
  express.raw({ type: 'application/gzip', limit: '1mb' }),
  async (req, res, next) => {
    try {
      const data = await unzip(req.body); // flaw: CWE-409
      const accepted = await ingest(data.toString('utf8').split('\n'));
      res.status(202).json({ accepted });
    } catch (err) {
      next(err);
    }
  },
);

app.listen(3000);
