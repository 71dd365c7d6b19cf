import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { bodyLimit } from 'hono/body-limit';
import { Parser } from 'expr-eval';

const app = new Hono();
app.use('*', cors({ origin: 'https://calc.example.org' }));
app.use('*', bodyLimit({ maxSize: 4096 }));
const parser = new Parser({ operators: { logical: false, comparison: false, in: false, assignment: false } });
const history: { expression: string; result: number }[] = [];
const ALLOWED = /^[\d+\-*/^().x ]{1,100}$/;

function evaluate(expression: unknown, x = 0): number {
  if (typeof expression !== 'string' || !ALLOWED.test(expression)) {
    throw new RangeError('unsupported expression');
  }
  return parser.parse(expression).evaluate({ x });
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

app.post('/calculate', async (c) => {
  const { expression } = await c.req.json<{ expression: string }>();
  try {
    const result = evaluate(expression);
    history.push({ expression, result });
    if (history.length > 100) history.shift();
    return c.json({ result });
  } catch {
    return c.json({ error: 'cannot evaluate' }, 400);
  }
});

app.get('/function', (c) => {
  try {
    return c.json({ y: evaluate(c.req.query('body') ?? 'x', Number(c.req.query('x'))) });
  } catch {
    return c.json({ error: 'cannot evaluate' }, 400);
  }
});

app.get('/history', (c) => {
  const rows = history.map((entry) => `<li>${escapeHtml(entry.expression)} = ${entry.result}</li>`).join('');
  return c.html(`<ul>${rows}</ul>`);
});

serve({ fetch: app.fetch, port: 8787 });
