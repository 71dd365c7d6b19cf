import { appendFile } from 'node:fs/promises';
import Fastify from 'fastify';

const app = Fastify();
const AUDIT = process.env.AUDIT_FILE ?? 'audit.log';

const oneLine = (value) => String(value).replace(/[\r\n]+/g, ' ').slice(0, 200);

const audit = (line) => appendFile(AUDIT, `${new Date().toISOString()} ${line}\n`, { mode: 0o600 });

app.addHook('preHandler', async (request, reply) => {
  if (request.headers['x-internal-key'] !== process.env.INTERNAL_KEY) {
    return reply.code(401).send({ error: 'unauthorized' });
  }
});

app.post('/events/search', async (request) => {
  const { term, user } = request.body;
  await audit(`user=${oneLine(user)} searched for "${oneLine(term)}"`);
  return { ok: true };
});

await app.listen({ port: 3000 });
