import Fastify from 'fastify';
import formbody from '@fastify/formbody';
import { escape } from 'html-escaper';
import { pages } from './pages.js';

const app = Fastify();
await app.register(formbody);

app.get<{ Params: { name: string } }>('/wiki/:name', async (request, reply) => {
  const page = await pages.get(request.params.name);
  reply.type('text/html; charset=utf-8');
  if (!page) return `<p>There is no page ${escape(request.params.name)} yet.</p>`;
  return `<h1>${escape(page.title)}</h1><div>${escape(page.content)}</div>`;
});

await app.listen({ port: 3000 });
