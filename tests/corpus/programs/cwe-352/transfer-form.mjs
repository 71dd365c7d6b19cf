import Fastify from 'fastify';
import cookie from '@fastify/cookie';
import session from '@fastify/session';
import formbody from '@fastify/formbody';
import { bank } from './bank.mjs';

const app = Fastify();
await app.register(cookie);
await app.register(session, {
  secret: process.env.SESSION_SECRET,
  cookie: { secure: true, httpOnly: true, sameSite: 'none' }, // flaw: CWE-352
});
await app.register(formbody);

app.post('/transfer', async (request, reply) => {
  if (!request.session.userId) return reply.code(401).send('log in first');
  const amount = Number(request.body.amount);
  if (!Number.isInteger(amount) || amount <= 0) return reply.code(400).send('bad amount');
  await bank.transfer(request.session.userId, String(request.body.to), amount);
  return reply.redirect('/account');
});

await app.listen({ port: 3000 });
