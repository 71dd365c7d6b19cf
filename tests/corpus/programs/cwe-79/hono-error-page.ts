import { Hono } from "hono";
import { logger } from "hono/logger";
import { search } from "./search";

const app = new Hono();
app.use(logger());

app.get("/search", async (c) => {
  const q = c.req.query("q") ?? "";
  const items = await search(q);
  if (items.length === 0) {
    return c.html(`<h1>No results for ${q}</h1><a href="/">Back</a>`, 404); // flaw: CWE-79
  }
  return c.html("<ul>" + items.map((i) => "<li>" + i.title + "</li>").join("") + "</ul><p>You searched for " + q + "</p>"); // flaw: CWE-79
});

export default app;
