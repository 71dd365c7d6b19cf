import Fastify from 'fastify';
import fastifyJwt from '@fastify/jwt';
import { Pool } from 'pg';

const app = Fastify();
const pool = new Pool();
await app.register(fastifyJwt, { secret: process.env.JWT_SECRET! });

app.addHook('onRequest', async (request, reply) => {
  try {
    await request.jwtVerify();
  } catch {
    reply.code(401).send({ error: 'unauthorized' });
  }
});

app.post<{ Body: { title: string; text: string } }>('/documents', async (request, reply) => {
  const { title, text } = request.body;
  const { rows } = await pool.query('INSERT INTO documents (owner_id, title, text) VALUES ($1, $2, $3) RETURNING id', [
    (request.user as { id: number }).id, title, text,
  ]);
  reply.code(201);
  return rows[0];
});

app.get<{ Params: { id: string } }>('/documents/:id', async (request, reply) => {
  const { rows } = await pool.query('SELECT id, title, text FROM documents WHERE id = $1 AND owner_id = $2', [
    request.params.id, (request.user as { id: number }).id,
  ]);
  if (rows.length === 0) return reply.code(404).send({ error: 'not found' });
  return rows[0];
});

await app.listen({ port: 3000 });
