const ejs = require("ejs");
const _ = require("lodash");
const nunjucks = require("nunjucks");
const pug = require("pug");
const Handlebars = require("handlebars");
const Mustache = require("mustache");

async function preview(repo, id, data) {
  const mail = await repo.get(id);
  // ruleid: template-from-record
  return ejs.render(mail.template, data);
}

function campaign(row, customers) {
  // ruleid: template-from-record
  const render = _.template(row.body);
  return customers.map((customer) => render({ customer }));
}

async function letter(store, id, values) {
  const doc = await store.get(id);
  // ruleid: template-from-record
  const subject = nunjucks.renderString(doc.subject, values);
  // ruleid: template-from-record
  const html = pug.render(doc.content, values);
  // ruleid: template-from-record
  const loud = Handlebars.compile(doc.html, { noEscape: true })(values);
  return { subject, html, loud };
}

function own(customTemplate, values) {
  // ruleid: template-from-record
  return ejs.render(customTemplate, values);
}

async function view(options, file, doc) {
  // ok: template-from-record
  const a = ejs.compile(options.template, options);
  const text = await fs.promises.readFile(file, "utf8");
  // ok: template-from-record
  const b = ejs.render(text, { doc });
  // ok: template-from-record
  const c = Mustache.render(doc.body, { name: "x" });
  // ok: template-from-record
  const d = nunjucks.render("letter.njk", { body: doc.body });
  // ok: template-from-record
  const e = _.template("Hello <%= name %>");
  return [a, b, c, d, e];
}
