import Fastify from 'fastify';
import { appendFile } from 'node:fs/promises';

const app = Fastify();
const FILE = 'audit.log';

async function audit(line: string): Promise<void> {
  await appendFile(FILE, `${new Date().toISOString()} ${line}\n`);
}

interface LoginBody {
  username: string;
  password: string;
}

app.post<{ Body: LoginBody }>('/login', async (request, reply) => {
  const { username, password } = request.body;
  const ok = await check(username, password);
  await audit(`login ${ok ? 'ok' : 'failed'} for ${username}`);
  console.log('login by ' + username); // flaw: CWE-117
  return reply.code(ok ? 204 : 401).send();
});

async function check(username: string, password: string): Promise<boolean> {
  const { verify } = await import('./accounts.js');
  return verify(username, password);
}

app.listen({ port: 3000 });
