const fastify = require('fastify')();
const { timingSafeEqual, createHash } = require('crypto');
const devices = require('./devices');

const digest = (text) => createHash('sha256').update(text).digest();

fastify.register(require('@fastify/rate-limit'), { global: false });

fastify.post('/devices/:id/unlock', { config: { rateLimit: { max: 5, timeWindow: '10 minutes' } } }, async (request, reply) => {
  const device = await devices.get(String(request.params.id));
  const pin = String(request.body.pin);
  if (!device || !timingSafeEqual(digest(pin), device.pinDigest)) {
    return reply.code(403).send({ error: 'Wrong PIN' });
  }
  return { key: device.sessionKey };
});

fastify.listen({ port: 3000 });
