const express = require('express');
const { Pool } = require('pg');
const rateLimit = require('express-rate-limit');
const pool = new Pool({ connectionString: process.env.DATABASE_URL });
const app = express();
app.use(express.json());
app.use(rateLimit({ windowMs: 60000, limit: 20 }));

app.post('/register', async (req, res) => {
  const { username, password } = req.body;
  if (typeof username !== 'string' || typeof password !== 'string' || password.length < 8) {
    return res.status(400).json({ error: 'Invalid input' });
  }
  try {
    await pool.query('INSERT INTO users (username, password) VALUES ($1, $2)', [username, password]); // flaw: CWE-522, CWE-312
    res.status(201).json({ username });
  } catch (err) {
    if (err.code === '23505') return res.status(409).json({ error: 'Name is taken' });
    console.error(err);
    res.status(500).json({ error: 'Internal error' });
  }
});

app.post('/login', async (req, res) => {
  const { username, password } = req.body;
  if (typeof username !== 'string' || typeof password !== 'string') {
    return res.status(400).json({ error: 'Invalid input' });
  }
  try {
    const { rows } = await pool.query('SELECT id, password FROM users WHERE username = $1', [username]);
    if (rows.length === 0 || rows[0].password !== password) { // flaw: CWE-522, CWE-312, CWE-208
      return res.status(401).json({ error: 'Wrong name or password' });
    }
    res.json({ id: rows[0].id });
  } catch (err) {
    console.error(err);
    res.status(500).json({ error: 'Internal error' });
  }
});

app.listen(3000);
