const xpath = require("xpath");
const { select } = require("xpath");

function find(doc, name, password, id) {
  // ruleid: js-xpath-built
  const user = xpath.select1(`//user[name='${name}' and password='${password}']`, doc);
  // ruleid: js-xpath-built
  const nodes = select("//user[@name='" + name + "']", doc);
  // ruleid: js-xpath-built
  const one = document.evaluate(`/users/user[@id=${id}]`, document, null, 0, null);

  // ruleid: js-xpath-built
  const expression = `//user[name/text()='${name}']`;

  // ok: js-xpath-built
  const all = xpath.select("//user[@name='root']", doc);
  // ok: js-xpath-built
  const parsed = xpath.parse("//user[@name = $name]").select({ node: doc, variables: { name } });
  // ok: js-xpath-built
  const numbered = xpath.select(`//user[@id='${Number(id)}']`, doc);
  // ok: js-xpath-built
  const users = http.get(`/users/${id}`);
  // ok: js-xpath-built
  const child = xpath.select(`//${name}`, doc);
  return [user, nodes, one, all, parsed, numbered, users, child];
}

function login(user, pin) {
  // ruleid: js-xpath-built
  return nodes(`//accounts/account[@user="${user}" and @pin="${pin}"]`);
}
