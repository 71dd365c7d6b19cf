const { MongoClient } = require('mongodb');
const fastify = require('fastify')();
const bcrypt = require('bcrypt');

const client = new MongoClient(process.env.MONGO_URL);
const users = client.db('shop').collection('users');
fastify.register(require('@fastify/rate-limit'), { max: 5, timeWindow: '1 minute' });

fastify.post('/password-hint', async (request, reply) => {
  const { username, answer } = request.body ?? {};
  if (typeof username !== 'string' || typeof answer !== 'string') return reply.code(400).send({ error: 'bad request' });
  const user = await users.findOne({ username, answer });
  if (!user) return reply.code(404).send({ error: 'no match' });
  return { hint: user.hint };
});

fastify.listen({ port: 3000 });
