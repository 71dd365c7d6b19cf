import { Hono } from 'hono';
import { bearerAuth } from 'hono/bearer-auth';
import { readFile, writeFile, unlink } from 'node:fs/promises';
import path from 'node:path';

const STORE = path.resolve('./storage');
const app = new Hono();
app.use('*', bearerAuth({ token: process.env.STORE_TOKEN! }));

app.get('/files/:name{.+}', async (c) => {
  const target = path.join(STORE, c.req.param('name'));
  try {
    const data = await readFile(target); // flaw: CWE-22
    return c.body(data, 200, { 'Content-Type': 'application/octet-stream' });
  } catch {
    return c.text('Not found', 404);
  }
});

app.delete('/files/:name{.+}', async (c) => {
  await unlink(path.join(STORE, c.req.param('name'))); // flaw: CWE-22
  return c.body(null, 204);
});

export default app;
