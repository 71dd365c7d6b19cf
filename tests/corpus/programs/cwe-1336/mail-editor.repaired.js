const express = require('express');
const Handlebars = require('handlebars');
const ejs = require('ejs');
const { requireUser } = require('./auth');

const app = express();
app.use(express.json({ limit: '100kb' }));

// Preview of a mail template that the user edits in the browser
app.post('/templates/preview', requireUser, (req, res) => {
  const { template, customer } = req.body;
  if (typeof template !== 'string') {
    return res.status(400).json({ error: 'template is required' });
  }
  try {
    const html = template.replace(/\{\{(\w+)\}\}/g, (_, field) => Handlebars.escapeExpression(Object(customer)[field] ?? ''));
    res.json({ html });
  } catch (err) {
    res.status(400).json({ error: 'The template has an error' });
  }
});

app.listen(3000);
