import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { html, raw } from 'hono/html';

type Bindings = { DB: D1Database };
const app = new Hono<{ Bindings: Bindings }>();

app.post('/links', async (c) => {
  const { url, slug } = await c.req.json();
  const code = slug ?? Math.random().toString(36).slice(2, 8);
  await c.env.DB.prepare(`INSERT INTO links (code, url) VALUES ('${code}', '${url}')`).run(); // flaw: CWE-89
  return c.json({ code });
});

app.get('/login/done', (c) => {
  setCookie(c, 'session', c.req.query('session') ?? '', { httpOnly: false }); // flaw: CWE-1004, CWE-614
  return c.redirect(c.req.query('return_to') ?? '/'); // flaw: CWE-601
});

app.get('/search', async (c) => {
  const q = c.req.query('q') ?? '';
  const { results } = await c.env.DB.prepare('SELECT code, url FROM links WHERE url LIKE ?').bind(`%${q}%`).all();
  return c.html(html`<h1>Results for ${raw(q)}</h1><pre>${JSON.stringify(results)}</pre>`); // flaw: CWE-79
});

app.get('/fetch', async (c) => {
  const response = await fetch(c.req.query('url')!); // flaw: CWE-918
  return new Response(response.body, { headers: { 'content-type': 'text/html' } });
});

app.get('/:code', async (c) => {
  const row = await c.env.DB.prepare('SELECT url FROM links WHERE code = ?').bind(c.req.param('code')).first<{ url: string }>();
  return row ? c.redirect(row.url, 302) : c.notFound();
});

export default app;
