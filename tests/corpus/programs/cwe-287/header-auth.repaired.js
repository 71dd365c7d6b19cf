import { Hono } from 'hono';
import { verify } from 'hono/jwt';
import { serve } from '@hono/node-server';
import { accounts } from './accounts.js';

const app = new Hono();

// Authentication middleware
app.use('/api/*', async (c, next) => {
  const [scheme, token] = (c.req.header('Authorization') ?? '').split(' ');
  if (scheme !== 'Bearer' || !token) {
    return c.json({ error: 'not authenticated' }, 401);
  }
  try {
    const claims = await verify(token, process.env.JWT_SECRET, 'HS256');
    c.set('userId', claims.sub);
  } catch {
    return c.json({ error: 'not authenticated' }, 401);
  }
  await next();
});

app.get('/api/account', async (c) => {
  const account = await accounts.byUser(c.get('userId'));
  if (!account) return c.json({ error: 'not found' }, 404);
  return c.json({ id: account.id, balance: account.balance });
});

serve({ fetch: app.fetch, port: 3000 });
