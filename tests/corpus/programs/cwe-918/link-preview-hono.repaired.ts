import { Hono } from "hono";
import { serve } from "@hono/node-server";
import * as cheerio from "cheerio";
import dns from "node:dns/promises";
import ipaddr from "ipaddr.js";

const app = new Hono();

async function assertPublic(target: URL): Promise<void> {
  if (!["http:", "https:"].includes(target.protocol)) {
    throw new Error("protocol not allowed");
  }
  const addresses = await dns.lookup(target.hostname, { all: true });
  for (const { address } of addresses) {
    if (ipaddr.parse(address).range() !== "unicast") {
      throw new Error("address not allowed");
    }
  }
}

app.get("/preview", async (c) => {
  const url = c.req.query("url");
  if (!url) {
    return c.json({ error: "url is required" }, 400);
  }
  try {
    const target = new URL(url);
    await assertPublic(target);
    const page = await fetch(target, { signal: AbortSignal.timeout(5000), redirect: "error" });
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
