const express = require('express');
const Handlebars = require('handlebars');
const ejs = require('ejs');
const mailer = require('./mailer');
const auth = require('./auth');

const app = express();
app.use(express.json({ limit: '50kb' }));

const TEMPLATES = {
  welcome: Handlebars.compile('<p>Hello {{name}}, welcome!</p>'),
  reminder: Handlebars.compile('<p>Hello {{name}}, your trial ends on {{date}}.</p>'),
};

app.post('/campaigns/preview', auth.required, (req, res) => {
  const { template, data } = req.body;
  if (!Object.hasOwn(TEMPLATES, template)) {
    return res.status(400).json({ error: 'unknown template' });
  }
  const html = TEMPLATES[template]({ name: data.name, date: data.date });
  res.json({ html });
});

app.post('/campaigns/send', auth.required, async (req, res) => {
  const { to, name } = req.body;
  await mailer.send(to, TEMPLATES.welcome({ name }));
  res.status(202).end();
});

app.listen(3000);
