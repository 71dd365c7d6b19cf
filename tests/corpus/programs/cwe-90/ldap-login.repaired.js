const ldap = require('ldapjs');
const express = require('express');
const rateLimit = require('express-rate-limit');

const app = express();
app.use(express.urlencoded({ extended: false }));
app.use(rateLimit({ windowMs: 60000, max: 30 }));

const escapeFilter = (value) => value.replace(/[\\*()\0]/g, (c) => '\\' + c.charCodeAt(0).toString(16).padStart(2, '0'));

app.post('/lookup', (req, res) => {
  const client = ldap.createClient({ url: 'ldaps://ldap.example.com' });
  const filter = `(&(objectClass=person)(uid=${escapeFilter(String(req.body.uid))}))`;
  client.search('ou=people,dc=example,dc=com', { filter, scope: 'sub', attributes: ['cn', 'mail'] }, (err, result) => {
    if (err) return res.status(500).json({ error: 'Lookup failed' });
    const entries = [];
    result.on('searchEntry', (entry) => entries.push(entry.pojo));
    result.on('error', () => res.status(500).end());
    result.on('end', () => {
      client.unbind();
      res.json(entries);
    });
  });
});

app.listen(3000);
