import { Hono } from 'hono';
import * as cheerio from 'cheerio';
import { assertPublicUrl } from './net-guard';

const app = new Hono();

async function fetchTitle(target: string) {
  const safe = await assertPublicUrl(target);
  const response = await fetch(safe, { signal: AbortSignal.timeout(5000), redirect: 'error' });
  const $ = cheerio.load(await response.text());
  return {
    title: $('meta[property="og:title"]').attr('content') ?? $('title').text(),
    image: $('meta[property="og:image"]').attr('content') ?? null,
  };
}

app.post('/preview', async (c) => {
  const { url } = await c.req.json<{ url: string }>();
  if (!url) return c.json({ error: 'url is required' }, 400);
  try {
    return c.json(await fetchTitle(url));
  } catch {
    return c.json({ error: 'could not load the page' }, 422);
  }
});

export default app;
