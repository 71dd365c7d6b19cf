const express = require('express');
const Handlebars = require('handlebars');
const ejs = require('ejs');
const { requireLogin, contacts } = require('./crm');

const app = express();
app.use(express.json({ limit: '100kb' }));
app.use(requireLogin);

app.post('/campaigns/preview', async (req, res) => {
  const { subject, body, contactId } = req.body;
  const contact = await contacts.get(req.user.id, contactId);
  if (!contact) return res.status(404).json({ error: 'no such contact' });
  const values = { name: contact.name, company: contact.company };
  res.json({
    subject: ejs.render(subject, values), // flaw: CWE-1336
    body: Handlebars.compile(body)(values), // flaw: CWE-1336
  });
});

app.listen(3000);
