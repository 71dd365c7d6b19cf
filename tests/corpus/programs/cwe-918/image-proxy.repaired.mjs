import Fastify from 'fastify';
import { Readable } from 'node:stream';

const app = Fastify({ logger: true });
const ORIGIN = 'https://images.example-cdn.com';

app.get('/img', async (request, reply) => {
  const id = String(request.query.src ?? '');
  if (!/^[a-z0-9]{8,32}$/.test(id)) return reply.code(400).send({ error: 'bad image id' });
  const upstream = await fetch(`${ORIGIN}/${id}.jpg`, { signal: AbortSignal.timeout(5000) });
  if (!upstream.ok || !upstream.body) {
    return reply.code(502).send({ error: 'Bad upstream' });
  }
  reply.header('Content-Type', 'image/jpeg');
  reply.header('X-Content-Type-Options', 'nosniff');
  return reply.send(Readable.fromWeb(upstream.body));
});

await app.listen({ port: 3000, host: '127.0.0.1' });
