const express = require("express");
const escapeHtml = require("escape-html");
const he = require("he");
const createDOMPurify = require("dompurify");

const app = express();
const TITLES = { a: "First" };

app.get("/hello", (req, res) => {
  // ruleid: js-html-built-from-request
  res.send(`<h1>Hello ${req.query.name}</h1>`);
  // ruleid: js-html-built-from-request
  res.send("<p>" + req.query.name + "</p>");
  // ruleid: js-html-built-from-request
  res.status(404).send(`No user ${req.params.name}`);
  // ruleid: js-html-built-from-request
  res.send(req.query.message);
});

app.get("/page", (req, res) => {
  const { q = "", page } = req.query;
  const html = `
    <html><body>
      <h1>Results for ${q}</h1>
    </body></html>`;
  // ruleid: js-html-built-from-request
  res.send(html);
  const answer = "<p>Page " + page + "</p>";
  // ruleid: js-html-built-from-request
  res.send(answer);
});

app.post("/comments", (req, res) => {
  // ruleid: js-html-built-from-request
  res.write("<li>" + req.body.text + "</li>");
  // ruleid: js-html-built-from-request
  res.end(`<b>${req.body.text}</b>`);
});

function greeting(name) {
  return "<h1>Hello " + name + "</h1>";
}

function sends(res, name) {
  // todoruleid: js-html-built-from-request
  res.send("<h1>Hello " + name + "</h1>");
}

app.get("/helper", (req, res) => {
  const html = greeting(req.query.name);
  // ruleid: js-html-built-from-request
  res.send(html);
  sends(res, req.query.name);
});

export async function GET(request) {
  const { searchParams } = new URL(request.url);
  const name = searchParams.get("name");
  // ruleid: js-html-built-from-request
  return new Response(`<h1>${name}</h1>`, { headers: { "Content-Type": "text/html" } });
}

koa.get("/koa", (ctx) => {
  // ruleid: js-html-built-from-request
  ctx.body = `<h1>${ctx.query.name}</h1>`;
});

hono.get("/hono", (c) => {
  // ruleid: js-html-built-from-request
  return c.html(`<h1>${c.req.query("name")}</h1>`);
});

app.get("/escaped", (req, res) => {
  const name = req.query.name;
  // ok: js-html-built-from-request
  res.send(`<h1>Hello ${escapeHtml(name)}</h1>`);
  // ok: js-html-built-from-request
  res.send("<h1>Hello " + he.encode(name) + "</h1>");
  // ok: js-html-built-from-request
  res.send(`<div>${DOMPurify.sanitize(name)}</div>`);
  // ok: js-html-built-from-request
  res.send(`<a href="/users?q=${encodeURIComponent(name)}">again</a>`);
  // ok: js-html-built-from-request
  res.send(`<h1>${name.replace(/</g, "&lt;").replace(/"/g, "&quot;")}</h1>`);
  // ok: js-html-built-from-request
  res.send(`<p>Page ${Number(req.query.page)}</p>`);
  // ok: js-html-built-from-request
  res.send(`<h1>${TITLES[req.query.title]}</h1>`);
});

app.post("/json", async (req, res) => {
  // ok: js-html-built-from-request
  res.json({ message: `<b>${req.body.text}</b>` });
  // ok: js-html-built-from-request
  res.send({ name: req.body.name });
  // ok: js-html-built-from-request
  res.send(req.body);
  // ok: js-html-built-from-request
  res.type("text/plain").send(`Hello ${req.query.name}`);
  // ok: js-html-built-from-request
  res.render("hello", { name: req.query.name });
  const user = await User.findOne({ where: { id: req.params.id } });
  // ok: js-html-built-from-request
  res.send(user);
  // ok: js-html-built-from-request
  res.send(`<p>${user.score}</p>`);
});

app.get("/engine", (req, res) => {
  const html = nunjucks.renderString("<p>Hello {{ name }}</p>", { name: req.query.name });
  // ok: js-html-built-from-request
  res.send(html);
  // ruleid: js-html-built-from-request
  res.status(404).send("<p>No page at " + req.originalUrl + "</p>");
});

app.get("/plain", (req, res) => {
  res.setHeader("Content-Type", "text/plain");
  // ok: js-html-built-from-request
  res.send(`Hello ${req.query.name}`);
});

// A page that a helper puts around it
app.get("/missing", (req, res) => {
  // ruleid: js-html-built-from-request
  res.status(404).send(layout("Missing", `<p>No page called ${req.query.name}</p>`));
  // ok: js-html-built-from-request
  c.html(html`<p>No page called ${c.req.query("name")}</p>`);
  // ok: js-html-built-from-request
  res.status(404).send(layout("Missing", `<p>No page called ${escapeHtml(req.query.name)}</p>`));
});

// Hapi answers with HTML where a handler returns a text.
server.route({
  method: "POST",
  path: "/hello",
  handler: (request, h) => {
    // ruleid: js-html-built-from-request
    return `<h1>Hello ${request.payload.name}</h1>`;
  },
});
server.route({
  method: "GET",
  path: "/hello",
  handler: (request, h) => {
    // ok: js-html-built-from-request
    return { greeting: `<h1>Hello ${request.query.name}</h1>` };
  },
});

app.post("/contact", async (req, res) => {
  const { message } = req.body;
  // ruleid: js-html-built-from-request
  await transport.sendMail({ to: "support@example.org", html: `<p>${message}</p>` });
  // ok: js-html-built-from-request
  await transport.sendMail({ to: "support@example.org", html: `<p>${escapeHtml(message)}</p>` });
  // ok: js-html-built-from-request
  await transport.sendMail({ to: "support@example.org", text: `<p>${message}</p>` });
});

app.post("/preview", (req, res) => {
  const html = req.body.template.replace(/\{(\w+)\}/g, "");
  // ok: js-html-built-from-request
  res.json({ html });
});

app.use(async (ctx) => {
  // ruleid: js-html-built-from-request
  ctx.body = "<h1>Not found</h1><p>Nothing at " + decodeURIComponent(ctx.path) + "</p>";
});

fastify.get("/wiki/:name", async (request, reply) => {
  reply.type("text/html; charset=utf-8");
  // ruleid: js-html-built-from-request
  return `<p>There is no page ${request.params.name} yet.</p>`;
});

const templates_1 = require("./templates");
const { errorPage } = require("./pages");
app.get("/callback", (req, res) => {
  const { error } = req.query;
  const errorHtml = (0, templates_1.generateErrorPage)(error, "refused");
  // ok: js-html-built-from-request
  res.status(400).send(errorHtml);
  const page = errorPage(error);
  // ok: js-html-built-from-request
  res.status(400).send(page);
  const ownPage = `<p>${error}</p>`;
  // ruleid: js-html-built-from-request
  res.status(400).send(ownPage);
});

const views = new Map();
app.get("/views/:id", (req, res) => {
  const record = views.get(req.params.id);
  // ok: js-html-built-from-request
  res.send(`<h1>${record.title}</h1>`);
});

const stored = new Map();
const listed = [];
app.post("/stored", (req, res) => {
  stored.set(newId(), { id: newId(), title: req.body.title });
  listed.push({ id: newId(), title: req.body.title });
  res.end();
});
app.get("/stored/:id", (req, res) => {
  const record = stored.get(req.params.id);
  // ok: js-html-built-from-request
  res.send(`<p>${record.id}, seen ${record.views}</p>`);
  // ruleid: js-html-built-from-request
  res.send(`<h1>${record.title}</h1>`);
});
app.get("/listed/:id", (req, res) => {
  const record = listed.find((one) => one.id === req.params.id);
  // ruleid: js-html-built-from-request
  res.send(`<h1>${record.title}</h1>`);
  const product = PRODUCTS.find((one) => one.id === req.params.id);
  // ok: js-html-built-from-request
  res.send(`<h1>${product.title}</h1>`);
});
