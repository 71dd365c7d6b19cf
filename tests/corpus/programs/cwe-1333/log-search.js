import express from 'express';
import { readFile } from 'node:fs/promises';
import { requireAuth } from './auth.js';

const router = express.Router();

router.get('/logs', requireAuth, async (req, res, next) => {
  const { q = '' } = req.query;
  if (typeof q !== 'string' || q.length > 200) {
    return res.status(400).json({ error: 'bad query' });
  }
  try {
    const text = await readFile('logs/app.log', 'utf8');
    const pattern = new RegExp(q, 'i'); // flaw: CWE-1333
    const lines = text.split('\n').filter((line) => pattern.test(line));
    res.json({ lines: lines.slice(-200) });
  } catch (err) {
    next(err);
  }
});

export default router;
