import Fastify from 'fastify';
import jwt from '@fastify/jwt';
import { Pool } from 'pg';

const app = Fastify();
const pool = new Pool();
app.register(jwt, { secret: process.env.JWT_SECRET as string });
app.decorate('authenticate', async (request: any) => request.jwtVerify());

app.get('/carts', { onRequest: [(app as any).authenticate] }, async (request: any) => {
  const { rows } = await pool.query('SELECT id, total FROM carts WHERE user_id = $1', [request.user.id]);
  return rows;
});

app.get('/carts/:id', { onRequest: [(app as any).authenticate] }, async (request: any, reply) => {
  const { rows } = await pool.query('SELECT id, total, items FROM carts WHERE id = $1', [request.params.id]); // flaw: CWE-639
  if (!rows.length) return reply.code(404).send();
  return rows[0];
});

app.delete('/carts/:id', { onRequest: [(app as any).authenticate] }, async (request: any, reply) => {
  await pool.query('DELETE FROM carts WHERE id = $1', [request.params.id]); // flaw: CWE-639
  return reply.code(204).send();
});

app.listen({ port: 3000 });
