import Fastify, { FastifyRequest } from 'fastify';
import multipart from '@fastify/multipart';
import { execFile, execSync } from 'child_process';
import { randomUUID } from 'crypto';
import { promisify } from 'util';
import * as fs from 'fs/promises';
import * as path from 'path';

const app = Fastify({ bodyLimit: 20 * 1024 * 1024 });
app.register(multipart, { limits: { fileSize: 20 * 1024 * 1024 } });
const run = promisify(execFile);

interface ConvertQuery {
  size?: string;
  format?: string;
}

const FORMATS = new Set(['png', 'jpg', 'webp', 'gif']);

app.post('/convert', async (request: FastifyRequest<{ Querystring: ConvertQuery }>, reply) => {
  const data = await request.file();
  if (!data) {
    return reply.status(400).send({ error: 'file missing' });
  }
  const format = request.query.format ?? 'png';
  if (!FORMATS.has(format)) {
    return reply.status(400).send({ error: 'unknown format' });
  }
  const size = request.query.size ?? '100x100';
  const source = path.join('/var/lib/converter', randomUUID());
  const target = `${source}.${format}`;
  await fs.writeFile(source, await data.toBuffer());
  try {
    const command = ['convert', source, '-resize', size, target].join(' ');
    execSync(command); // flaw: CWE-78
    return reply.type(`image/${format}`).send(await fs.readFile(target));
  } catch (e) {
    request.log.error(e);
    return reply.status(500).send({ error: 'conversion failed' });
  } finally {
    await fs.rm(source, { force: true });
  }
});

app.listen({ port: 3000, host: '127.0.0.1' });
