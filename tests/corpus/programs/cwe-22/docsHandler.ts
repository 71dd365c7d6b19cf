import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { FastifyInstance, FastifyRequest } from 'fastify';

const DOCS = path.resolve('docs');

interface PageParams {
  '*': string;
}

export default async function docs(app: FastifyInstance): Promise<void> {
  app.get('/docs/*', async (request: FastifyRequest<{ Params: PageParams }>, reply) => {
    const page = request.params['*'];
    try {
      const text = await readFile(`${DOCS}/${page}.md`, 'utf8'); // flaw: CWE-22
      return reply.type('text/plain; charset=utf-8').send(text);
    } catch (error) {
      request.log.info({ err: error }, 'page not found');
      return reply.code(404).send({ message: 'no such page' });
    }
  });
}
