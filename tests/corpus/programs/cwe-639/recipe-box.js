import Fastify from 'fastify';
import fastifyJwt from '@fastify/jwt';
import Database from 'better-sqlite3';

const db = new Database('recipes.db');
const app = Fastify();

await app.register(fastifyJwt, { secret: process.env.JWT_SECRET });

app.addHook('onRequest', async (request, reply) => {
  try {
    await request.jwtVerify();
  } catch (err) {
    reply.code(401).send({ error: 'Unauthorized' });
  }
});

// Create a recipe
app.post('/recipes', async (request, reply) => {
  const { title, steps } = request.body ?? {};
  if (typeof title !== 'string' || typeof steps !== 'string') {
    return reply.code(400).send({ error: 'title and steps are required' });
  }
  const result = db
    .prepare('INSERT INTO recipes (title, steps, owner_id) VALUES (?, ?, ?)')
    .run(title, steps, request.user.id);
  return reply.code(201).send({ id: result.lastInsertRowid });
});

// Edit a recipe
app.put('/recipes/:id', async (request, reply) => {
  const { title, steps } = request.body ?? {};
  if (typeof title !== 'string' || typeof steps !== 'string') {
    return reply.code(400).send({ error: 'title and steps are required' });
  }
  const result = db
    .prepare('UPDATE recipes SET title = ?, steps = ? WHERE id = ?') // flaw: CWE-639
    .run(title, steps, request.params.id);
  if (result.changes === 0) return reply.code(404).send({ error: 'Not found' });
  return { ok: true };
});

await app.listen({ port: 3000 });
