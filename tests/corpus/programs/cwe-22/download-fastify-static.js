const fastify = require('fastify')({ logger: false });
const path = require('path');
const fs = require('fs');

const BASE = path.resolve(__dirname, 'storage');

fastify.get('/download', {
  schema: { querystring: { type: 'object', properties: { file: { type: 'string' } }, required: ['file'] } },
}, async (request, reply) => {
  const { file } = request.query;
  const fullPath = BASE + '/' + file;
  if (!fs.existsSync(fullPath)) {
    return reply.code(404).send({ error: 'File not found' });
  }
  const stream = fs.createReadStream(fullPath); // flaw: CWE-22
  reply.header('Content-Type', 'application/octet-stream');
  return reply.send(stream);
});

fastify.listen({ port: 3000 });
