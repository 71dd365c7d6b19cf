import Fastify from 'fastify';
import cookie from '@fastify/cookie';
import { createSession } from './sessions.js';
import { checkLogin } from './users.js';

const app = Fastify();
await app.register(cookie, { secret: process.env.COOKIE_SECRET });
await app.register(import('@fastify/rate-limit'), { max: 10, timeWindow: '1 minute' });

app.post<{ Body: { email: string; password: string } }>('/session', async (request, reply) => {
  const user = await checkLogin(request.body);
  if (!user) return reply.code(401).send({ error: 'invalid credentials' });
  const id = await createSession(user.id);
  reply.setCookie('session', id, { path: '/', maxAge: 86400 }); // flaw: CWE-614, CWE-1004
  return { ok: true };
});

await app.listen({ port: 3000 });
