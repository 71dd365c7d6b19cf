const express = require('express');
const { pool } = require('./db');
const cache = require('./cache');

const app = express();
app.use(express.json({ limit: '50kb' }));

app.get('/health', (req, res) => {
  res.json({ status: 'ok', uptime: process.uptime() });
});

app.post('/admin/cache/flush', async (req, res, next) => { // flaw: CWE-306
  try {
    await cache.flushAll();
    res.json({ flushed: true });
  } catch (err) {
    next(err);
  }
});

app.delete('/admin/users/:id', async (req, res, next) => {
  try {
    const { rowCount } = await pool.query('DELETE FROM users WHERE id = $1', [req.params.id]);
    res.json({ deleted: rowCount });
  } catch (err) {
    next(err);
  }
});

app.listen(process.env.PORT || 3000);
