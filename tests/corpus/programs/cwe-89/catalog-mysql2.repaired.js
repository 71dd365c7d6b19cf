import express from 'express';
import mysql from 'mysql2/promise';

const pool = mysql.createPool({ uri: process.env.MYSQL_URL, connectionLimit: 10 });
const app = express();

const SORTABLE = new Map([['name', 'p.name'], ['price', 'p.price'], ['newest', 'p.created_at']]);

app.get('/api/products', async (req, res, next) => {
  try {
    const { q = '', category, sort = 'name', order = 'asc' } = req.query;
    const page = Math.max(1, parseInt(req.query.page, 10) || 1);
    const conditions = [];
    const params = [];
    if (q) {
      conditions.push('p.name LIKE ?');
      params.push(`%${q}%`);
    }
    if (category) {
      conditions.push('p.category_id = ?');
      params.push(Number(category));
    }
    const where = conditions.length ? `WHERE ${conditions.join(' AND ')}` : '';
    const column = SORTABLE.get(sort) ?? 'p.name';
    const direction = order === 'desc' ? 'DESC' : 'ASC';
    const sql = `SELECT p.id, p.name, p.price FROM products p ${where} ORDER BY ${column} ${direction} LIMIT 20 OFFSET ?`;
    const [rows] = await pool.query(sql, [...params, (page - 1) * 20]);
    res.json(rows);
  } catch (err) {
    next(err);
  }
});

app.listen(3000);
