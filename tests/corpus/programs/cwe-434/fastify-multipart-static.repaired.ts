import Fastify from 'fastify';
import multipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { randomUUID } from 'node:crypto';
import path from 'node:path';

const UPLOADS = path.resolve('public/uploads');
const app = Fastify();
await app.register(multipart, { limits: { fileSize: 5_000_000 } });
await app.register(fastifyStatic, { root: path.resolve('public') });
const EXTENSIONS: Record<string, string> = { 'image/png': '.png', 'image/jpeg': '.jpg' };

app.post('/upload', async (request, reply) => {
  const file = await request.file();
  if (!file) return reply.code(400).send({ error: 'file is required' });
  const extension = EXTENSIONS[file.mimetype];
  if (!extension) return reply.code(415).send({ error: 'only PNG and JPEG' });
  const name = randomUUID() + extension;
  await pipeline(file.file, createWriteStream(path.join(UPLOADS, name)));
  return { url: `/uploads/${name}` };
});

await app.listen({ port: 3000 });
