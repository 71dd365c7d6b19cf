import Fastify from 'fastify';
import { getReport } from './reports.js';

const app = Fastify({ logger: true });

app.setErrorHandler((error, request, reply) => {
  request.log.error(error);
  const status = error.statusCode ?? 500;
  reply.status(status).send({
    message: status < 500 ? error.message : 'Internal Server Error',
  });
});

app.get<{ Params: { id: string } }>('/reports/:id', async (request) => {
  return getReport(request.params.id);
});

app.listen({ port: 3000 }).catch((err) => {
  app.log.error(err);
  process.exit(1);
});
