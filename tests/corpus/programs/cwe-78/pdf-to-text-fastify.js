const fastify = require('fastify')();
const fs = require('fs');
const os = require('os');
const path = require('path');
const { pipeline } = require('stream/promises');
const { execSync } = require('child_process');

fastify.register(require('@fastify/multipart'), { limits: { fileSize: 10 * 1024 * 1024 } });

fastify.post('/pdf-to-text', async (request, reply) => {
  const data = await request.file();
  if (!data || data.mimetype !== 'application/pdf') {
    return reply.code(400).send({ error: 'PDF required' });
  }
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'pdf-'));
  const input = path.join(dir, data.filename); 
  await pipeline(data.file, fs.createWriteStream(input)); // flaw: CWE-22
  try {
    const text = execSync('pdftotext -layout "' + input + '" -').toString(); // flaw: CWE-78
    return { text };
  } catch {
    return reply.code(422).send({ error: 'Could not read PDF' });
  } finally {
    fs.rmSync(dir, { recursive: true, force: true });
  }
});

fastify.listen({ port: 5000, host: '0.0.0.0' });
