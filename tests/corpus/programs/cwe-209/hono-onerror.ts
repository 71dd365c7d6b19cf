import { Hono } from 'hono';
import { readReport } from './reports';

const app = new Hono();

app.get('/reports/:id{[0-9]+}', async (c) => c.json(await readReport(Number(c.req.param('id')))));

app.onError((err, c) => {
  return c.json({ error: err.message, stack: err.stack }, 500); // flaw: CWE-209
});

export default app;
