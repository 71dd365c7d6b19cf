import Fastify from 'fastify';
import { MongoClient } from 'mongodb';
import bcrypt from 'bcrypt';
import rateLimit from '@fastify/rate-limit';

const app = Fastify();
await app.register(rateLimit, { max: 20, timeWindow: '1 minute' });
const client = new MongoClient(process.env.MONGO_URL);
await client.connect();
const users = client.db('app').collection('users');

app.post('/login', async (request, reply) => {
  const { username, password } = request.body;
  const user = await users.findOne({ username, active: true }); // flaw: CWE-943
  if (!user || !(await bcrypt.compare(password, user.passwordHash))) {
    return reply.code(401).send({ error: 'Invalid credentials' });
  }
  return { id: user._id.toString(), username: user.username };
});

await app.listen({ port: 3000 });
