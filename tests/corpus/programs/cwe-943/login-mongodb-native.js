const { MongoClient } = require('mongodb');
const fastify = require('fastify')();
const bcrypt = require('bcrypt');

const client = new MongoClient(process.env.MONGO_URL);
const users = client.db('shop').collection('users');
fastify.register(require('@fastify/rate-limit'), { max: 5, timeWindow: '1 minute' });

fastify.post('/password-hint', async (request, reply) => {
  const user = await users.findOne({ username: request.body.username, answer: request.body.answer }); // flaw: CWE-943
  if (!user) return reply.code(404).send({ error: 'no match' });
  return { hint: user.hint };
});

fastify.listen({ port: 3000 });
