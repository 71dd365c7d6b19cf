const mysql = require('mysql2/promise');

/**
 * Searches products by name, with optional bounds of the price.
 * @param {mysql.Pool} pool
 * @param {{ name: string, minPrice?: number, maxPrice?: number, sort?: string }} options
 */
async function searchProducts(pool, options) {
  const { name, minPrice, maxPrice, sort = 'name' } = options;
  let sql = `SELECT id, name, price FROM products WHERE name LIKE '%${name}%'`;
  if (minPrice !== undefined) {
    sql += ` AND price >= ${minPrice}`;
  }
  if (maxPrice !== undefined) {
    sql += ` AND price <= ${maxPrice}`;
  }
  sql += ' ORDER BY ' + sort;
  const [rows] = await pool.query(sql); // flaw: CWE-89
  return rows;
}

module.exports = searchProducts;
