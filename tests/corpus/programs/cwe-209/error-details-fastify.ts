import Fastify from 'fastify';
import { pool } from './db.js';

const app = Fastify({ logger: true });

app.setErrorHandler((error, request, reply) => {
  reply.status(500).send({ error: error.message, stack: error.stack }); // flaw: CWE-209
});

app.get('/stock', async () => {
  const { rows } = await pool.query('SELECT sku, quantity FROM stock ORDER BY sku LIMIT 200');
  return rows;
});

await app.listen({ port: 3000 });
