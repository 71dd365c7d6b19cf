import Fastify from 'fastify';
import { exec } from 'node:child_process';

const fastify = Fastify({ logger: true });
const hosts = new Map();

const ping = (host, count = 1) =>
  new Promise((resolve) => {
    exec(`ping -c ${count} ${host}`, (error, stdout, stderr) => { // flaw: CWE-78
      resolve({ host, up: !error, output: stdout || stderr });
    });
  });

fastify.post('/hosts', async (request, reply) => {
  const { name, host } = request.body;
  hosts.set(name, host);
  reply.code(201);
  return { name, host };
});

fastify.get('/ping', async (request) => {
  return ping(request.query.host, request.query.count);
});

fastify.get('/trace/:host', (request, reply) => {
  exec('traceroute ' + request.params.host, (error, stdout) => { // flaw: CWE-78
    reply.type('text/html').send(`<h1>${request.params.host}</h1><pre>${stdout}</pre>`); // flaw: CWE-79
  });
});

fastify.get('/status', async () => {
  return Promise.all([...hosts.values()].map((host) => ping(host)));
});

await fastify.listen({ port: 3000 });
