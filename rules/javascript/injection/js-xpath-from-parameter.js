const xpath = require("xpath");

function findUser(doc, name) {
  const expression = `//user[@name='${name}']`;
  // ruleid: js-xpath-from-parameter
  return xpath.select1(expression, doc);
}

function expressionFor(name) {
  return `//user[@name='${name}']`;
}

function selects(_, doc) {
  // ok: js-xpath-from-parameter
  return xpath.select(_, doc);
}

function helper(doc, name) {
  // ruleid: js-xpath-from-parameter
  xpath.select(expressionFor(name), doc);
  // todoruleid: js-xpath-from-parameter
  selects(`//user[@name='${name}']`, doc);
}

function safe(doc, name, id) {
  // ok: js-xpath-from-parameter
  xpath.parse("//user[@name = $name]").select({ node: doc, variables: { name } });
  // ok: js-xpath-from-parameter
  xpath.select(`//user[@id='${Number(id)}']`, doc);
  if (!/^\w+$/.test(name)) throw new Error(name);
  // ok: js-xpath-from-parameter
  xpath.select(`//user[@name='${name}']`, doc);
}
