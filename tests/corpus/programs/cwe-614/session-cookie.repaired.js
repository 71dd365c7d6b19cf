const Fastify = require('fastify');
const cookie = require('@fastify/cookie');
const crypto = require('crypto');
const { verifyUser } = require('./users');

const app = Fastify();
app.register(cookie);
app.register(require('@fastify/rate-limit'), { max: 20, timeWindow: '1 minute' });
const sessions = new Map();

app.post('/login', async (request, reply) => {
  const user = await verifyUser(request.body.email, request.body.password);
  if (!user) return reply.code(401).send({ error: 'wrong credentials' });
  const id = crypto.randomBytes(32).toString('hex');
  sessions.set(id, user.id);
  reply.setCookie('session', id, { path: '/', httpOnly: true, secure: true, sameSite: 'lax' });
  return { ok: true };
});

app.post('/logout', async (request, reply) => {
  sessions.delete(request.cookies.session);
  reply.clearCookie('session', { path: '/' });
  return { ok: true };
});

app.listen({ port: 3000 });
