import { Hono } from 'hono';
import { bearerAuth } from 'hono/bearer-auth';
import { serve } from '@hono/node-server';
import { jobs } from './jobs.mjs';

const app = new Hono();

app.get('/health', (c) => c.json({ ok: true }));

const admin = bearerAuth({ token: process.env.ADMIN_TOKEN });

app.get('/admin/jobs', admin, async (c) => {
  return c.json(await jobs.list());
});

app.delete('/admin/jobs/:id', admin, async (c) => {
  const id = Number(c.req.param('id'));
  if (!Number.isInteger(id)) return c.json({ error: 'bad id' }, 400);
  await jobs.cancel(id);
  return c.body(null, 204);
});

serve({ fetch: app.fetch, port: 8787 });
