import Fastify, { FastifyReply, FastifyRequest } from 'fastify';
import fastifyJwt from '@fastify/jwt';
import cors from '@fastify/cors';
import crypto from 'node:crypto';

const env = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
};

const ENCRYPTION_KEY = Buffer.from(env('ENCRYPTION_KEY'), 'base64');
const app = Fastify({ bodyLimit: 16 * 1024 });
app.register(cors, { origin: ['https://vault.example.org'], credentials: true });
app.register(fastifyJwt, { secret: env('JWT_SECRET'), sign: { expiresIn: '15m' } });

interface Secret {
  owner: string;
  iv: Buffer;
  data: Buffer;
  tag: Buffer;
}
const secrets = new Map<string, Secret>();

async function authenticate(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  try {
    await request.jwtVerify();
  } catch {
    reply.code(401).send({ error: 'unauthorized' });
  }
}

app.post('/secrets', { preHandler: authenticate }, async (request) => {
  const { name, value } = request.body as { name: string; value: string };
  const owner = (request.user as { sub: string }).sub;
  const iv = crypto.randomBytes(12);
  const cipher = crypto.createCipheriv('aes-256-gcm', ENCRYPTION_KEY, iv);
  const data = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
  secrets.set(`${owner}:${name}`, { owner, iv, data, tag: cipher.getAuthTag() });
  return { name };
});

app.get('/secrets/:name', { preHandler: authenticate }, async (request, reply) => {
  const { name } = request.params as { name: string };
  const owner = (request.user as { sub: string }).sub;
  const secret = secrets.get(`${owner}:${name}`);
  if (!secret || secret.owner !== owner) {
    return reply.code(404).send({ error: 'not found' });
  }
  const decipher = crypto.createDecipheriv('aes-256-gcm', ENCRYPTION_KEY, secret.iv, { authTagLength: 16 });
  decipher.setAuthTag(secret.tag);
  return { name, value: Buffer.concat([decipher.update(secret.data), decipher.final()]).toString('utf8') };
});

app.listen({ port: 3000 });
