import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { cors } from 'hono/cors';

const app = new Hono();
app.use('*', cors({ origin: (origin) => origin, credentials: true })); // flaw: CWE-942
const history: { expression: string; result: unknown }[] = [];

app.post('/calculate', async (c) => {
  const { expression } = await c.req.json<{ expression: string }>();
  try {
    const result = eval(expression); // flaw: CWE-95
    history.push({ expression, result });
    return c.json({ result });
  } catch (error) {
    return c.json({ error: String(error), stack: (error as Error).stack }, 500); // flaw: CWE-209
  }
});

app.get('/function', (c) => {
  const body = c.req.query('body') ?? 'x';
  const x = Number(c.req.query('x'));
  const fn = new Function('x', `return ${body}`); // flaw: CWE-95
  return c.json({ y: fn(x) });
});

app.get('/history', (c) => {
  const rows = history.map((entry) => `<li>${entry.expression} = ${entry.result}</li>`).join('');
  return c.html(`<ul>${rows}</ul>`); // flaw: CWE-79
});

serve({ fetch: app.fetch, port: 8787 });
