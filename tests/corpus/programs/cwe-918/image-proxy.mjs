import Fastify from 'fastify';
import { Readable } from 'node:stream';

const app = Fastify({ logger: true });

app.get('/img', async (request, reply) => {
  const { src } = request.query;
  const upstream = await fetch(`http://${src}`); // flaw: CWE-918
  if (!upstream.ok || !upstream.body) {
    return reply.code(502).send({ error: 'Bad upstream' });
  }
  reply.header('Content-Type', 'image/jpeg');
  reply.header('X-Content-Type-Options', 'nosniff');
  return reply.send(Readable.fromWeb(upstream.body));
});

await app.listen({ port: 3000, host: '127.0.0.1' });
