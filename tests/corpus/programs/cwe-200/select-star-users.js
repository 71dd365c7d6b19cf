const express = require('express');
const { Pool } = require('pg');
const { authenticate } = require('./middleware');

const pool = new Pool();
const app = express();

app.get('/users/:id', authenticate, async (req, res, next) => {
  try {
    const { rows } = await pool.query('SELECT * FROM users WHERE id = $1', [Number(req.params.id)]);
    if (rows.length === 0) return res.status(404).json({ error: 'not found' });
    res.json(rows[0]); // flaw: CWE-200
  } catch (err) {
    next(err);
  }
});

app.listen(3000);
