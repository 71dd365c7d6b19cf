
async function pageOf(page, rows) {
  // ok: sql-template-built
  return pool.query(`SELECT id FROM products ORDER BY id LIMIT 20 OFFSET ${(page - 1) * 20}`);
}
