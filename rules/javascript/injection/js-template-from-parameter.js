const ejs = require("ejs");

function render(source, data) {
  // ruleid: js-template-from-parameter
  return ejs.render(source, data);
}

function variable(source) {
  const text = `<p>${source}</p>`;
  // ruleid: js-template-from-parameter
  const compiled = Handlebars.compile(text);
  return compiled({});
}

function wrapped(source) {
  return `<html>${source}</html>`;
}

function helper(source) {
  // ruleid: js-template-from-parameter
  nunjucks.renderString(wrapped(source));
  // todoruleid: js-template-from-parameter
  compileIt(source);
}

function kept(data) {
  // ok: js-template-from-parameter
  return ejs.render("<p><%= name %></p>", data);
}

function plain(source, data) {
  // ok: js-template-from-parameter
  return Mustache.render(source, data);
}

function listed(source, data) {
  if (!TEMPLATES.includes(source)) throw new Error(source);
  // ok: js-template-from-parameter
  return ejs.render(source, data);
}

app.post("/preview", (req, res) => res.send(render(req.body.html, {}) + variable(req.body.html) + helper(req.body.html)));
app.post("/kept", (req, res) => res.send(kept(req.body) + plain(req.body.text, {}) + listed(req.body.name, {})));
