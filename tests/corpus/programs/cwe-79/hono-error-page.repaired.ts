import { Hono } from "hono";
import { html } from "hono/html";
import { logger } from "hono/logger";
import { search } from "./search";

const app = new Hono();
app.use(logger());

app.get("/search", async (c) => {
  const q = c.req.query("q") ?? "";
  const items = await search(q);
  if (items.length === 0) {
    return c.html(html`<h1>No results for ${q}</h1><a href="/">Back</a>`, 404);
  }
  return c.html(html`<ul>${items.map((i) => html`<li>${i.title}</li>`)}</ul><p>You searched for ${q}</p>`);
});

export default app;
