const ldap = require("ldapjs");
const { EqualityFilter } = require("ldapjs");
const ldapEscape = require("ldap-escape");

const client = ldap.createClient({ url: "ldap://directory.example.org" });

app.post("/login", (req, res) => {
  const { username, password } = req.body;
  // ruleid: js-ldap-from-request
  client.search("ou=people", { filter: `(uid=${username})`, scope: "sub" }, done);
  // ruleid: js-ldap-from-request
  client.bind(`uid=${username},ou=people,dc=example,dc=org`, password, done);
  // ruleid: js-ldap-from-request
  ldapClient.search("ou=" + req.query.unit, { scope: "sub" }, done);
});

app.post("/options", (req, res) => {
  const options = {
    // ruleid: js-ldap-from-request
    filter: "(&(objectClass=person)(cn=" + req.body.name + "))",
    scope: "sub",
  };
  client.search("ou=people", options, done);
});

function filterOf(name) {
  return `(uid=${name})`;
}

function searches(name) {
  // todoruleid: js-ldap-from-request
  client.search("ou=people", { filter: `(uid=${name})` }, done);
}

app.get("/helper", (req, res) => {
  // ruleid: js-ldap-from-request
  client.search("ou=people", { filter: filterOf(req.query.name) }, done);
  searches(req.query.name);
});

app.get("/safe", (req, res) => {
  const name = req.query.name;
  // ok: js-ldap-from-request
  client.search("ou=people", { filter: new ldap.EqualityFilter({ attribute: "uid", value: name }) }, done);
  // ok: js-ldap-from-request
  client.search("ou=people", { filter: new EqualityFilter({ attribute: "uid", value: name }) }, done);
  // ok: js-ldap-from-request
  client.search("ou=people", { filter: ldapEscape.filter`(uid=${name})` }, done);
  // ok: js-ldap-from-request
  client.search("ou=people", { filter: `(uid=${escapeFilter(name)})` }, done);
  // ok: js-ldap-from-request
  client.search("ou=people", { filter: `(uidNumber=${Number(req.query.id)})` }, done);
  if (!/^[a-z0-9]+$/.test(name)) return res.sendStatus(400);
  // ok: js-ldap-from-request
  client.search("ou=people", { filter: `(uid=${name})` }, done);
  // ok: js-ldap-from-request
  index.search(req.query.q, { limit: 10 });
});
