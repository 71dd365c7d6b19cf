const ldap = require('ldapjs');

const client = ldap.createClient({ url: process.env.LDAP_URL, timeout: 5000, connectTimeout: 5000 });
const BASE = 'ou=people,dc=acme,dc=test';

/**
 * Finds a person by user name.
 * @param {string} username
 * @returns {Promise<object | null>}
 */
function findPerson(username) {
  return new Promise((resolve, reject) => {
    const options = {
      scope: 'sub',
      attributes: ['cn', 'mail'],
      filter: `(&(objectClass=person)(uid=${username}))`, // flaw: CWE-90
    };
    client.search(BASE, options, (err, res) => {
      if (err) return reject(err);
      let found = null;
      res.on('searchEntry', (entry) => {
        found = entry.object;
      });
      res.on('error', reject);
      res.on('end', () => resolve(found));
    });
  });
}

module.exports = (app) => {
  app.get('/people/:username', async (req, res) => {
    const person = await findPerson(req.params.username);
    if (!person) return res.sendStatus(404);
    res.json(person);
  });
};
