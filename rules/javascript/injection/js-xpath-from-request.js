const xpath = require("xpath");
const { DOMParser } = require("@xmldom/xmldom");
const libxmljs = require("libxmljs");

app.post("/login", (req, res) => {
  const { name, password } = req.body;
  // ruleid: js-xpath-from-request
  const user = xpath.select1(`//user[name='${name}' and password='${password}']`, doc);
  const expression = "//user[name='" + name + "']";
  // ruleid: js-xpath-from-request
  const nodes = xpath.select(expression, doc);
  // ruleid: js-xpath-from-request
  const found = xmlDoc.get("//user[@id='" + req.query.id + "']");
  // ruleid: js-xpath-from-request
  document.evaluate(`//user[@id='${req.query.id}']`, document, null, 0, null);
  res.json([user, nodes, found]);
});

function expressionFor(id) {
  return `//user[@id='${id}']`;
}

function finds(id) {
  // todoruleid: js-xpath-from-request
  return xpath.select(`//user[@id='${id}']`, doc);
}

app.get("/helper", (req, res) => {
  // ruleid: js-xpath-from-request
  res.json([xpath.select(expressionFor(req.query.id), doc), finds(req.query.id)]);
});

app.get("/safe", (req, res) => {
  // ok: js-xpath-from-request
  const nodes = xpath.parse("//user[@name = $name]").select({ node: doc, variables: { name: req.query.name } });
  // ok: js-xpath-from-request
  const user = xpath.select(`//user[@id='${Number(req.query.id)}']`, doc);
  const name = req.query.name;
  if (!/^\w+$/.test(name)) return res.sendStatus(400);
  // ok: js-xpath-from-request
  const one = xpath.select1(`//user[name='${name}']`, doc);
  // ok: js-xpath-from-request
  const two = xpath.select("//user", doc).filter((node) => node.getAttribute("name") === req.query.other);
  // ok: js-xpath-from-request
  const cached = map.get(req.query.key);
  res.json([nodes, user, one, two, cached]);
});
