import { Hono } from "hono";
import { serve } from "@hono/node-server";
import * as cheerio from "cheerio";

const app = new Hono();

app.get("/preview", async (c) => {
  const url = c.req.query("url");
  if (!url) {
    return c.json({ error: "url is required" }, 400);
  }
  try {
    const page = await fetch(url, { signal: AbortSignal.timeout(5000) }); // flaw: CWE-918
    const html = await page.text();
    const $ = cheerio.load(html);
    return c.json({
      title: $("title").first().text(),
      description: $('meta[name="description"]').attr("content") ?? null,
      image: $('meta[property="og:image"]').attr("content") ?? null,
    });
  } catch {
    return c.json({ error: "could not load page" }, 502);
  }
});

serve({ fetch: app.fetch, port: 3000 });
