const fastify = require('fastify')();
const fs = require('fs');
const os = require('os');
const path = require('path');
const { pipeline } = require('stream/promises');
const { execFileSync } = require('child_process');

fastify.register(require('@fastify/multipart'), { limits: { fileSize: 10 * 1024 * 1024 } });

fastify.post('/pdf-to-text', async (request, reply) => {
  const data = await request.file();
  if (!data || data.mimetype !== 'application/pdf') {
    return reply.code(400).send({ error: 'PDF required' });
  }
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'pdf-'));
  const input = path.join(dir, 'input.pdf');
  await pipeline(data.file, fs.createWriteStream(input));
  try {
    const text = execFileSync('pdftotext', ['-layout', input, '-'], { timeout: 15000 }).toString();
    return { text };
  } catch {
    return reply.code(422).send({ error: 'Could not read PDF' });
  } finally {
    fs.rmSync(dir, { recursive: true, force: true });
  }
});

fastify.listen({ port: 5000, host: '0.0.0.0' });
