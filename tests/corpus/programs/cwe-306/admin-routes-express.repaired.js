const express = require('express');
const { Pool } = require('pg');
const crypto = require('crypto');

const app = express();
const pool = new Pool();
app.use(express.json());

function requireApiKey(req, res, next) {
  const given = Buffer.from(req.get('x-api-key') || '');
  const expected = Buffer.from(process.env.ADMIN_API_KEY);
  if (given.length !== expected.length || !crypto.timingSafeEqual(given, expected)) {
    return res.status(401).json({ error: 'Unauthorized' });
  }
  next();
}

app.get('/status', (req, res) => res.json({ ok: true }));

app.delete('/admin/users/:id', requireApiKey, async (req, res) => {
  await pool.query('DELETE FROM users WHERE id = $1', [req.params.id]);
  res.status(204).end();
});

app.post('/admin/users/:id/role', requireApiKey, async (req, res) => {
  const role = req.body.role === 'admin' ? 'admin' : 'user';
  await pool.query('UPDATE users SET role = $1 WHERE id = $2', [role, req.params.id]);
  res.json({ ok: true });
});

app.listen(3000);
