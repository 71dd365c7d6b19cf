import { Hono } from 'hono';
import * as cheerio from 'cheerio';

const app = new Hono();

async function fetchTitle(target: string) {
  const response = await fetch(target, { signal: AbortSignal.timeout(5000) }); // flaw: CWE-918
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
