const fastify = require('fastify')({ logger: true });
const { execFile } = require('child_process');
const net = require('net');

fastify.get('/ping/:host', (request, reply) => {
  const { host } = request.params;
  const count = Math.min(parseInt(request.query.count, 10) || 4, 10);
  if (!net.isIP(host) && !/^(?!-)[a-zA-Z0-9-]{1,63}(\.[a-zA-Z0-9-]{1,63})*$/.test(host)) {
    return reply.code(400).send({ error: 'invalid host' });
  }
  execFile('ping', ['-c', String(count), '--', host], { timeout: 15000 }, (error, stdout) => {
    if (error) {
      request.log.error(error);
      return reply.code(502).send({ alive: false });
    }
    reply.send({ alive: true, output: stdout });
  });
});

fastify.listen({ port: 3000 });
