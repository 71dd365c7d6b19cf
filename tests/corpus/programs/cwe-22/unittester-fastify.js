const fastify = require('fastify')();
const fs = require('fs/promises');
const path = require('path');
const { execFile } = require('child_process');
const { promisify } = require('util');

const run = promisify(execFile);
const WORK = path.join(__dirname, 'work');

fastify.post('/submissions', async (request, reply) => {
  const { filename, source } = request.body;
  if (!source) return reply.code(400).send({ error: 'source required' });
  await fs.mkdir(WORK, { recursive: true });
  const target = path.join(WORK, filename);
  await fs.writeFile(target, source); // flaw: CWE-22
  try {
    const { stdout } = await run('python3', ['-m', 'py_compile', target], { timeout: 5000 });
    return { ok: true, output: stdout };
  } catch (e) {
    return reply.code(422).send({ ok: false });
  } finally {
    await fs.rm(target, { force: true });
  }
});

fastify.listen({ port: 5000, host: '0.0.0.0' });
