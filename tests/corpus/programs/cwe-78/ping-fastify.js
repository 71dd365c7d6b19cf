const fastify = require('fastify')({ logger: true });
const { exec } = require('child_process');

fastify.get('/ping/:host', (request, reply) => {
  const { host } = request.params;
  const count = request.query.count || 4;
  exec('ping -c ' + count + ' ' + host, { timeout: 15000 }, (error, stdout, stderr) => { // flaw: CWE-78
    if (error) {
      request.log.error(error);
      return reply.code(502).send({ alive: false });
    }
    reply.send({ alive: true, output: stdout });
  });
});

fastify.listen({ port: 3000 });
