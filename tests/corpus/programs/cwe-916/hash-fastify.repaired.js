import Fastify from 'fastify';
import rateLimit from '@fastify/rate-limit';
import jwt from '@fastify/jwt';
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import Database from 'better-sqlite3';

const scryptAsync = promisify(scrypt);
const db = new Database('app.db');
const fastify = Fastify({ logger: true });
await fastify.register(rateLimit, { max: 20, timeWindow: '1 minute' });
await fastify.register(jwt, { secret: process.env.JWT_SECRET });

const credentials = {
  schema: {
    body: {
      type: 'object',
      required: ['username', 'password'],
      properties: {
        username: { type: 'string', minLength: 3, maxLength: 40 },
        password: { type: 'string', minLength: 12, maxLength: 128 },
      },
    },
  },
};

async function hashPassword(password) {
  const salt = randomBytes(16);
  const key = await scryptAsync(password, salt, 64);
  return `${salt.toString('hex')}:${key.toString('hex')}`;
}

async function verify(password, stored) {
  const [salt, key] = stored.split(':');
  const derived = await scryptAsync(password, Buffer.from(salt, 'hex'), 64);
  return timingSafeEqual(derived, Buffer.from(key, 'hex'));
}

fastify.post('/register', credentials, async (request, reply) => {
  const { username, password } = request.body;
  const hash = await hashPassword(password);
  const { lastInsertRowid } = db.prepare('INSERT INTO users (username, password) VALUES (?, ?)').run(username, hash);
  return reply.code(201).send({ id: lastInsertRowid });
});

fastify.post('/login', credentials, async (request, reply) => {
  const { username, password } = request.body;
  const user = db.prepare('SELECT id, password FROM users WHERE username = ?').get(username);
  if (!user || !(await verify(password, user.password))) return reply.code(401).send({ error: 'invalid credentials' });
  return { token: fastify.jwt.sign({ id: user.id }, { expiresIn: '1h' }) };
});

await fastify.listen({ port: 3000 });
