const express = require('express');
const { Pool } = require('pg');

const app = express();
const pool = new Pool();
app.use(express.json());

app.get('/status', (req, res) => res.json({ ok: true }));

app.delete('/admin/users/:id', async (req, res) => { // flaw: CWE-306, CWE-862
  await pool.query('DELETE FROM users WHERE id = $1', [req.params.id]);
  res.status(204).end();
});

app.post('/admin/users/:id/role', async (req, res) => { // flaw: CWE-306, CWE-862
  const role = req.body.role === 'admin' ? 'admin' : 'user';
  await pool.query('UPDATE users SET role = $1 WHERE id = $2', [role, req.params.id]);
  res.json({ ok: true });
});

app.listen(3000);
