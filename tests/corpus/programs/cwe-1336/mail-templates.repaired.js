const express = require('express');
const Handlebars = require('handlebars');
const ejs = require('ejs');
const { requireLogin, contacts } = require('./crm');

const app = express();
app.use(express.json({ limit: '100kb' }));
app.use(requireLogin);

const fill = (template, values) => template.replace(/\{\{(\w+)\}\}/g, (_, key) => (Object.hasOwn(values, key) ? String(values[key]) : ''));

app.post('/campaigns/preview', async (req, res) => {
  const { subject, body, contactId } = req.body;
  const contact = await contacts.get(req.user.id, contactId);
  if (!contact) return res.status(404).json({ error: 'no such contact' });
  const values = { name: contact.name, company: contact.company };
  res.json({
    subject: fill(String(subject), values),
    body: fill(String(body), values),
  });
});

app.listen(3000);
