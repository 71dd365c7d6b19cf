import { Router, Request, Response } from 'express';
import mysql, { RowDataPacket } from 'mysql2/promise';

const pool = mysql.createPool({
  host: process.env.DB_HOST,
  user: process.env.DB_USER,
  password: process.env.DB_PASSWORD,
  database: 'shop',
  connectionLimit: 10,
});

interface ProductRow extends RowDataPacket {
  id: number;
  name: string;
  price: number;
}

export const products = Router();

products.get('/search', async (req: Request, res: Response) => {
  const term = String(req.query.q ?? '');
  const maxPrice = req.query.maxPrice;

  let sql = "SELECT id, name, price FROM products WHERE name LIKE '%" + term + "%'";
  if (maxPrice) {
    sql += ' AND price <= ' + maxPrice;
  }
  const [rows] = await pool.query<ProductRow[]>(sql); // flaw: CWE-89
  res.json(rows);
});

products.get('/:id(\\d+)', async (req: Request, res: Response) => {
  const [rows] = await pool.execute<ProductRow[]>('SELECT id, name, price FROM products WHERE id = ?', [req.params.id]);
  if (rows.length === 0) {
    res.sendStatus(404);
    return;
  }
  res.json(rows[0]);
});
