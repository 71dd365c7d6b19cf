import { Hono } from 'hono';
import { readReport } from './reports';

const app = new Hono();

app.get('/reports/:id{[0-9]+}', async (c) => c.json(await readReport(Number(c.req.param('id')))));

app.onError((err, c) => {
  console.error(err);
  return c.json({ error: 'Internal error' }, 500);
});

export default app;
