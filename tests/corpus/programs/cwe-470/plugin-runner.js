const Fastify = require('fastify');
const path = require('path');

const app = Fastify({ logger: true });

function loadFormatter(name) {
  return require(path.join(__dirname, 'formatters', name)); // flaw: CWE-470
}

app.post('/format/:name', async (request, reply) => {
  const formatter = loadFormatter(request.params.name);
  reply.type(formatter.contentType);
  return formatter.format(request.body);
});

app.listen({ port: 3000 }, (err) => {
  if (err) {
    app.log.error(err);
    process.exit(1);
  }
});
