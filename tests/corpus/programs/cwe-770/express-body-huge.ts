import express from 'express';
import { importRows } from './rows';

const app = express();
app.use(express.json({ limit: '2gb' })); // flaw: CWE-770

app.post('/rows', async (req, res, next) => {
  try {
    if (!Array.isArray(req.body.rows)) return res.status(400).json({ error: 'rows are required' });
    res.json({ imported: await importRows(req.body.rows.slice(0, 1000)) });
  } catch (error) {
    next(error);
  }
});

app.listen(3000);
