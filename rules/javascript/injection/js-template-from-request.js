const ejs = require("ejs");
const pug = require("pug");
const Handlebars = require("handlebars");
const nunjucks = require("nunjucks");
const _ = require("lodash");

const TEMPLATES = { welcome: "<p>Hello <%= name %></p>" };

app.get("/hello", (req, res) => {
  // ruleid: js-template-from-request
  res.send(ejs.render(`<p>Hello ${req.query.name}</p>`));
  // ruleid: js-template-from-request
  res.send(pug.render("p Hello " + req.query.name));
});

app.post("/preview", (req, res) => {
  const { template, data = {} } = req.body;
  // ruleid: js-template-from-request
  const render = Handlebars.compile(template);
  // ruleid: js-template-from-request
  const text = nunjucks.renderString(template, data);
  // ruleid: js-template-from-request
  res.send(_.template(template)(data) + render(data) + text);
});

function page(name) {
  return "<h1>" + name + "</h1>";
}

function renders(template) {
  // todoruleid: js-template-from-request
  return ejs.render(template);
}

app.get("/helper", (req, res) => {
  // ruleid: js-template-from-request
  res.send(ejs.render(page(req.query.name)) + renders(req.query.template));
});

app.get("/values", (req, res) => {
  // ok: js-template-from-request
  res.send(ejs.render("<p>Hello <%= name %></p>", { name: req.query.name }));
  // ok: js-template-from-request
  res.send(Handlebars.compile("Hello {{name}}")({ name: req.query.name }));
  // ok: js-template-from-request
  res.render("hello", { name: req.query.name });
  // ok: js-template-from-request
  res.send(ejs.render(TEMPLATES[req.query.template], { name: "you" }));
  // ok: js-template-from-request
  res.send(nunjucks.render("hello.html", { name: req.query.name }));
});
