import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { html } from 'hono/html';
import { zValidator } from '@hono/zod-validator';
import { z } from 'zod';

type Bindings = { DB: D1Database };
const app = new Hono<{ Bindings: Bindings }>();
const linkSchema = z.object({
  url: z.string().url().startsWith('https://').max(2000),
  slug: z.string().regex(/^[a-z0-9-]{3,32}$/).optional(),
});

/** Only paths of our own are returned to. */
function localPath(target: string | undefined): string {
  if (!target || !target.startsWith('/') || target.startsWith('//') || target.includes('\\')) {
    return '/';
  }
  return target;
}

app.post('/links', zValidator('json', linkSchema), async (c) => {
  const { url, slug } = c.req.valid('json');
  const code = slug ?? crypto.randomUUID().slice(0, 13);
  await c.env.DB.prepare('INSERT INTO links (code, url) VALUES (?, ?)').bind(code, url).run();
  return c.json({ code });
});

app.get('/login/done', async (c) => {
  setCookie(c, 'session', crypto.randomUUID(), { httpOnly: true, secure: true, sameSite: 'Lax', path: '/' });
  return c.redirect(localPath(c.req.query('return_to')));
});

app.get('/search', async (c) => {
  const q = c.req.query('q') ?? '';
  const { results } = await c.env.DB.prepare('SELECT code, url FROM links WHERE url LIKE ?').bind(`%${q}%`).all();
  return c.html(html`<h1>Results for ${q}</h1><pre>${JSON.stringify(results)}</pre>`);
});

app.get('/:code', async (c) => {
  const row = await c.env.DB.prepare('SELECT url FROM links WHERE code = ?').bind(c.req.param('code')).first<{ url: string }>();
  return row ? c.redirect(row.url, 302) : c.notFound();
});

export default app;
