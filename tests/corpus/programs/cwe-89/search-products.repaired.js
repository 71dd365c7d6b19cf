const mysql = require('mysql2/promise');

const SORTABLE = { name: 'name', price: 'price', newest: 'created_at DESC' };

/**
 * Searches products by name, with optional bounds of the price.
 * @param {mysql.Pool} pool
 * @param {{ name: string, minPrice?: number, maxPrice?: number, sort?: string }} options
 */
async function searchProducts(pool, options) {
  const { name, minPrice, maxPrice, sort = 'name' } = options;
  const values = [`%${name}%`];
  let sql = 'SELECT id, name, price FROM products WHERE name LIKE ?';
  if (minPrice !== undefined) {
    sql += ' AND price >= ?';
    values.push(Number(minPrice));
  }
  if (maxPrice !== undefined) {
    sql += ' AND price <= ?';
    values.push(Number(maxPrice));
  }
  sql += ' ORDER BY ' + (SORTABLE[sort] ?? SORTABLE.name);
  const [rows] = await pool.query(sql, values);
  return rows;
}

module.exports = searchProducts;
