import { Hono } from 'hono';
import { serve } from '@hono/node-server';
import { spawn, execFile } from 'node:child_process';
import { promisify } from 'node:util';

const app = new Hono();
const execFileAsync = promisify(execFile);

function run(command, args = []) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { timeout: 5000 });
    let out = '';
    child.stdout.on('data', (d) => (out += d));
    child.on('close', (code) => (code === 0 ? resolve(out) : reject(new Error(`exit ${code}`))));
    child.on('error', reject);
  });
}

app.get('/uptime', async (c) => c.json({ uptime: await run('uptime') }));

app.get('/processes', async (c) => {
  const name = c.req.query('name');
  if (!name || !/^[\w.-]{1,40}$/.test(name)) return c.json({ error: 'bad name' }, 400);
  try {
    const { stdout } = await execFileAsync('ps', ['aux']);
    return c.json({ lines: stdout.split('\n').filter((line) => line.includes(name)) });
  } catch (err) {
    return c.json({ error: 'failed' }, 500);
  }
});

serve({ fetch: app.fetch, port: 8787 });
