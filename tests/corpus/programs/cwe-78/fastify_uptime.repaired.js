import Fastify from 'fastify';
import { execFile } from 'node:child_process';
import { isIP } from 'node:net';
import { promisify } from 'node:util';

const run = promisify(execFile);
const fastify = Fastify({ logger: true, bodyLimit: 4096 });
const hosts = new Map();
const HOSTNAME = /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/i;

function checkHost(host) {
  if (typeof host !== 'string' || (!isIP(host) && !HOSTNAME.test(host))) {
    const error = new Error('invalid host');
    error.statusCode = 400;
    throw error;
  }
  return host;
}

async function ping(host) {
  const target = checkHost(host);
  try {
    await run('ping', ['-c', '1', '-W', '2', '--', target], { timeout: 5000 });
    return { host: target, up: true };
  } catch {
    return { host: target, up: false };
  }
}

const hostSchema = {
  body: {
    type: 'object',
    required: ['name', 'host'],
    additionalProperties: false,
    properties: { name: { type: 'string', maxLength: 50 }, host: { type: 'string', maxLength: 253 } },
  },
};

fastify.post('/hosts', { schema: hostSchema }, async (request, reply) => {
  const { name, host } = request.body;
  hosts.set(name, checkHost(host));
  reply.code(201);
  return { name, host };
});

fastify.get('/ping', async (request) => ping(request.query.host));

fastify.get('/trace/:host', async (request, reply) => {
  const { stdout } = await run('traceroute', ['-m', '15', checkHost(request.params.host)], { timeout: 30_000 });
  return reply.type('text/plain').send(stdout);
});

fastify.get('/status', async () => {
  return Promise.all([...hosts.values()].map((host) => ping(host)));
});

await fastify.listen({ port: 3000 });
