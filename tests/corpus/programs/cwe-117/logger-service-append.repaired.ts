import { appendFile } from 'node:fs/promises';
import { Hono } from 'hono';

const app = new Hono();
const LOG_FILE = '/var/log/collector/events.log';
const LEVELS = ['debug', 'info', 'warn', 'error'];

app.post('/log', async (c) => {
  const { level, message } = await c.req.json<{ level: string; message: string }>();
  if (!LEVELS.includes(level)) return c.json({ error: 'unknown level' }, 400);
  const entry = { time: new Date().toISOString(), level, message: String(message).slice(0, 2000) };
  await appendFile(LOG_FILE, JSON.stringify(entry) + '\n');
  return c.body(null, 204);
});

export default app;
