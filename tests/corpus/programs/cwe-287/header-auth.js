import { Hono } from 'hono';
import { serve } from '@hono/node-server';
import { accounts } from './accounts.js';

const app = new Hono();

// Authentication middleware
app.use('/api/*', async (c, next) => {
  const userId = c.req.header('X-User-Id'); // flaw: CWE-287
  if (!userId) {
    return c.json({ error: 'not authenticated' }, 401);
  }
  c.set('userId', userId);
  await next();
});

app.get('/api/account', async (c) => {
  const account = await accounts.byUser(c.get('userId'));
  if (!account) return c.json({ error: 'not found' }, 404);
  return c.json({ id: account.id, balance: account.balance });
});

serve({ fetch: app.fetch, port: 3000 });
