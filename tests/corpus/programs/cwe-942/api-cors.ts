import Fastify from 'fastify';
import cors from '@fastify/cors';
import cookie from '@fastify/cookie';
import { sessionPlugin } from './session.js';

const app = Fastify({ logger: true, bodyLimit: 256 * 1024 });

await app.register(cookie);
await app.register(cors, {
  origin: (origin, callback) => callback(null, true), // flaw: CWE-942
  credentials: true,
  methods: ['GET', 'POST', 'PUT', 'DELETE'],
});
await app.register(sessionPlugin);

app.get('/me', async (request, reply) => {
  if (!request.session.user) return reply.code(401).send({ error: 'Not signed in' });
  const { id, email } = request.session.user;
  return { id, email };
});

await app.listen({ port: 3000 });
