import { Hono } from 'hono';
import { bearerAuth } from 'hono/bearer-auth';
import { readFile, writeFile, unlink } from 'node:fs/promises';
import path from 'node:path';

const STORE = path.resolve('./storage');
const app = new Hono();
app.use('*', bearerAuth({ token: process.env.STORE_TOKEN! }));

function locate(name: string): string | null {
  const target = path.resolve(STORE, name);
  return target.startsWith(STORE + path.sep) ? target : null;
}

app.get('/files/:name{.+}', async (c) => {
  const target = locate(c.req.param('name'));
  if (!target) return c.text('Bad name', 400);
  try {
    const data = await readFile(target);
    return c.body(data, 200, { 'Content-Type': 'application/octet-stream' });
  } catch {
    return c.text('Not found', 404);
  }
});

app.delete('/files/:name{.+}', async (c) => {
  const target = locate(c.req.param('name'));
  if (!target) return c.text('Bad name', 400);
  await unlink(target);
  return c.body(null, 204);
});

export default app;
