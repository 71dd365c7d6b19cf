import Fastify from 'fastify';
import formbody from '@fastify/formbody';
import { pages } from './pages.js';

const app = Fastify();
await app.register(formbody);

app.get<{ Params: { name: string } }>('/wiki/:name', async (request, reply) => {
  const page = await pages.get(request.params.name);
  reply.type('text/html; charset=utf-8');
  if (!page) return `<p>There is no page ${request.params.name} yet.</p>`; // flaw: CWE-79
  return `<h1>${page.title}</h1><div>${page.content}</div>`; // flaw: CWE-79
});

await app.listen({ port: 3000 });
