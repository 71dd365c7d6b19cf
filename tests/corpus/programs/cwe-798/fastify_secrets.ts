import Fastify, { FastifyReply, FastifyRequest } from 'fastify';
import fastifyJwt from '@fastify/jwt';
import cors from '@fastify/cors';
import crypto from 'node:crypto';

const ENCRYPTION_KEY = Buffer.from('3f8a1c9e5b7d2046a1b3c5d7e9f01234', 'utf8'); // flaw: CWE-321, CWE-798
const app = Fastify();
app.register(cors, { origin: true, credentials: true }); // flaw: CWE-942
app.register(fastifyJwt, { secret: 'supersecret' }); // flaw: CWE-798

interface Secret {
  owner: string;
  iv: Buffer;
  data: Buffer;
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
  const iv = Buffer.alloc(16, 0);
  const cipher = crypto.createCipheriv('aes-256-cbc', ENCRYPTION_KEY, iv); // flaw: CWE-329
  const data = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
  secrets.set(name, { owner, iv, data });
  return { name };
});

app.get('/secrets/:name', { preHandler: authenticate }, async (request, reply) => {
  const { name } = request.params as { name: string };
  const secret = secrets.get(name); // flaw: CWE-639
  if (!secret) {
    return reply.code(404).send({ error: 'not found' });
  }
  const decipher = crypto.createDecipheriv('aes-256-cbc', ENCRYPTION_KEY, secret.iv);
  return { name, value: Buffer.concat([decipher.update(secret.data), decipher.final()]).toString('utf8') };
});

app.listen({ port: 3000 });
