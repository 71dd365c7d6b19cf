import Fastify from 'fastify';
import jwt from '@fastify/jwt';
import sqlite3 from 'sqlite3';
import { open } from 'sqlite';
import { randomUUID } from 'node:crypto';

const app = Fastify({ logger: true });
const db = await open({ filename: 'db.sqlite3', driver: sqlite3.Database });
await db.exec('CREATE TABLE IF NOT EXISTS secrets (id TEXT PRIMARY KEY, owner TEXT, value TEXT)');

app.register(jwt, { secret: process.env.APP_SECRET });
app.decorate('authenticate', async (request, reply) => {
  try {
    await request.jwtVerify();
  } catch (err) {
    reply.code(401).send({ error: 'Unauthorized' });
  }
});

app.after(() => {
  app.post('/secrets', { preHandler: [app.authenticate] }, async (request, reply) => {
    const id = randomUUID();
    await db.run('INSERT INTO secrets (id, owner, value) VALUES (?, ?, ?)', id, request.user.username, request.body.value);
    return reply.code(201).send({ id });
  });

  app.get('/secrets/:id', { preHandler: [app.authenticate] }, async (request, reply) => {
    const secret = await db.get('SELECT id, value FROM secrets WHERE id = ?', request.params.id); // flaw: CWE-639, CWE-284
    if (!secret) {
      return reply.code(404).send({ error: 'Not found' });
    }
    return secret;
  });
});

await app.listen({ port: 5000, host: '0.0.0.0' });
