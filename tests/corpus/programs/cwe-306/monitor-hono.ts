import { Hono } from 'hono';
import { serve } from '@hono/node-server';
import Database from 'better-sqlite3';

const db = new Database('monitors.sqlite');
db.exec('CREATE TABLE IF NOT EXISTS monitors (id INTEGER PRIMARY KEY, host TEXT, interval INTEGER)');

const app = new Hono();

app.get('/monitors', (c) => c.json(db.prepare('SELECT id, host, interval FROM monitors').all()));

app.post('/monitors', async (c) => { // flaw: CWE-306
  const { host, interval } = await c.req.json();
  if (typeof host !== 'string' || !/^[a-z0-9.-]{1,253}$/i.test(host)) return c.json({ error: 'invalid host' }, 400);
  const seconds = Math.min(Math.max(Number(interval) || 60, 30), 3600);
  const info = db.prepare('INSERT INTO monitors (host, interval) VALUES (?, ?)').run(host, seconds);
  return c.json({ id: info.lastInsertRowid }, 201);
});

app.delete('/monitors/:id', (c) => { // flaw: CWE-306
  db.prepare('DELETE FROM monitors WHERE id = ?').run(Number(c.req.param('id')));
  return c.body(null, 204);
});

serve({ fetch: app.fetch, port: 8080 });
