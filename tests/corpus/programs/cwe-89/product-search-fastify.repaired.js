const fastify = require('fastify')({ logger: true });
const sqlite3 = require('sqlite3').verbose();

const db = new sqlite3.Database('./db.sqlite3');

db.serialize(() => {
  db.run(`CREATE TABLE IF NOT EXISTS products (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    category TEXT,
    price REAL
  )`);
});

function allAsync(sql, params = []) {
  return new Promise((resolve, reject) => {
    db.all(sql, params, (err, rows) => (err ? reject(err) : resolve(rows)));
  });
}

fastify.get('/products', async (request, reply) => {
  const { q, category, sort = 'name', order = 'asc' } = request.query;
  const conditions = [];
  const params = [];

  if (q) {
    conditions.push('name LIKE ?');
    params.push(`%${q}%`);
  }
  if (category) {
    conditions.push('category = ?');
    params.push(category);
  }
  const columns = { name: 'name', price: 'price', id: 'id' };
  const column = columns[sort];
  if (!column || !Object.hasOwn(columns, sort)) {
    return reply.code(400).send({ error: 'Unknown sort column' });
  }
  const direction = order === 'desc' ? 'DESC' : 'ASC';

  let sql = 'SELECT id, name, category, price FROM products';
  if (conditions.length) {
    sql += ' WHERE ' + conditions.join(' AND ');
  }
  sql += ` ORDER BY ${column} ${direction}`;
  sql += ' LIMIT 100';

  const rows = await allAsync(sql, params);
  return { products: rows };
});

fastify.listen({ port: 5000, host: '0.0.0.0' });
