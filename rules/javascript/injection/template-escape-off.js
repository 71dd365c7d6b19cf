const nunjucks = require("nunjucks");
const Handlebars = require("handlebars");
const Mustache = require("mustache");
const { Eta } = require("eta");

// ruleid: template-escape-off
nunjucks.configure("views", { autoescape: false, express: app });
// ruleid: template-escape-off
nunjucks.configure({ autoescape: false });
// ruleid: template-escape-off
const render = Handlebars.compile(source, { noEscape: true });
// ruleid: template-escape-off
const eta = new Eta({ views: "views", autoEscape: false });
// ruleid: template-escape-off
Mustache.escape = (text) => text;
// ruleid: template-escape-off
ejs.render(template, values, { escape: (text) => text });

// ok: template-escape-off
nunjucks.configure("views", { autoescape: true });
// ok: template-escape-off
nunjucks.configure("views");
// ok: template-escape-off
const safe = Handlebars.compile(source, { noEscape: false });
// ok: template-escape-off
const strict = Handlebars.compile(source, { strict: true });
// ok: template-escape-off
Mustache.escape = (text) => escapeHtml(text);
// ok: template-escape-off
const table = new Table({ autoescape: false });
