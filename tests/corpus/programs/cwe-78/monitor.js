import { Hono } from 'hono';
import { serve } from '@hono/node-server';
import { spawn, execFile } from 'node:child_process';
import { promisify } from 'node:util';

const app = new Hono();
const execFileAsync = promisify(execFile);

function run(command, args = []) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { shell: true });
    let out = '';
    child.stdout.on('data', (d) => (out += d));
    child.on('close', (code) => (code === 0 ? resolve(out) : reject(new Error(`exit ${code}`))));
    child.on('error', reject);
  });
}

app.get('/uptime', async (c) => c.json({ uptime: await run('uptime') }));

app.get('/processes', async (c) => {
  const name = c.req.query('name');
  try {
    const out = await run(`ps aux | grep ${name}`); // flaw: CWE-78
    return c.json({ lines: out.split('\n') });
  } catch (err) {
    return c.json({ error: 'failed' }, 500);
  }
});

serve({ fetch: app.fetch, port: 8787 });
