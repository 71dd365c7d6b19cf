const ldap = require("ldapjs");
const BASE_CLASS = "person";

function find(client, username, group, columns) {
  // ruleid: js-ldap-built
  client.search("ou=people", { filter: `(uid=${username})`, scope: "sub" }, done);
  const options = {
    scope: "sub",
    // ruleid: js-ldap-built
    filter: "(&(objectClass=person)(uid=" + username + "))",
  };
  // ruleid: js-ldap-built
  const filter = ldap.parseFilter(`(|(cn=${username})(memberOf=cn=${group}))`);
  // ruleid: js-ldap-built
  const searchFilter = `(&(objectClass=person)(uid=${username}))`;

  // ok: js-ldap-built
  client.search("ou=people", { filter: "(objectClass=person)" }, done);
  // ok: js-ldap-built
  client.search("ou=people", { filter: new ldap.EqualityFilter({ attribute: "uid", value: username }) }, done);
  // ok: js-ldap-built
  client.search("ou=people", { filter: `(uid=${escapeFilter(username)})` }, done);
  // ok: js-ldap-built
  client.search("ou=people", { filter: `(objectClass=${BASE_CLASS})` }, done);
  // ok: js-ldap-built
  const query = { filter: `name = '${username}'` };
  // ok: js-ldap-built
  const shown = columns.map({ filter: (column) => column.shown });
  return [options, filter, query, shown];
}

function withClasses(filter) {
  // ok: js-ldap-built
  const everyFilter = `(&(|(objectClass=person)(objectClass=user))${filter})`;
  return everyFilter;
}

async function login(client, username) {
  // ruleid: js-ldap-built
  const [user] = await search(client, `(&(objectClass=person)(uid=${username}))`);
  // ok: js-ldap-built
  const [other] = await search(client, `(&(objectClass=person)(uid=${escapeFilter(username)}))`);
  // ok: js-ldap-built
  report(`(${username}=unknown)`);
  return user ?? other;
}

function filterOf(mail) {
  // ruleid: js-ldap-built
  return "(mail=" + mail + ")";
}
