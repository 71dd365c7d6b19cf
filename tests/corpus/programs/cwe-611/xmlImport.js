const express = require('express');
const libxmljs = require('libxmljs2');

const app = express();
app.use('/import', express.text({ type: ['application/xml', 'text/xml'], limit: '200kb' }));

const FIELDS = ['name', 'street', 'city'];

function toContact(node) {
  const contact = {};
  for (const field of FIELDS) {
    const child = node.get(field);
    contact[field] = child ? child.text() : '';
  }
  return contact;
}

app.post('/import/contacts', (req, res) => {
  let document;
  try {
    document = libxmljs.parseXml(req.body, { noent: true, dtdload: true }); // flaw: CWE-611
  } catch (e) {
    return res.status(400).json({ error: 'This is not XML' });
  }
  const contacts = document.find('//contact').map(toContact);
  res.status(201).json({ imported: contacts.length, contacts });
});

app.listen(process.env.PORT ?? 3000);
