const Fastify = require('fastify');
const path = require('path');

const app = Fastify({ logger: true });

const FORMATTERS = {
  json: require('./formatters/json'),
  csv: require('./formatters/csv'),
};

function loadFormatter(name) {
  return Object.hasOwn(FORMATTERS, name) ? FORMATTERS[name] : FORMATTERS.json;
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
