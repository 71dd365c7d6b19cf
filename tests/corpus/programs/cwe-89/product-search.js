const express = require('express');
const mysql = require('mysql2/promise');

const app = express();
const pool = mysql.createPool({
  host: process.env.DB_HOST,
  user: process.env.DB_USER,
  password: process.env.DB_PASSWORD,
  database: 'shop',
});

// GET /products?q=shoes&sort=price&order=desc&page=1
app.get('/products', async (req, res) => {
  try {
    const { q = '', category, sort = 'name', order = 'asc' } = req.query;
    const page = Math.max(parseInt(req.query.page, 10) || 1, 1);
    const conditions = ['active = 1'];
    const values = [];
    if (q) {
      conditions.push('name LIKE ?');
      values.push(`%${q}%`);
    }
    if (category) {
      conditions.push('category = ?');
      values.push(String(category));
    }
    const sql = `SELECT id, name, price FROM products WHERE ${conditions.join(' AND ')} ORDER BY ${sort} ${order} LIMIT 20 OFFSET ${(page - 1) * 20}`;
    const [rows] = await pool.query(sql, values); // flaw: CWE-89
    res.json({ page, products: rows });
  } catch (err) {
    console.error('search failed', err);
    res.status(500).json({ error: 'Internal server error' });
  }
});

app.listen(3000);
