const express = require('express');
const Handlebars = require('handlebars');
const ejs = require('ejs');
const mailer = require('./mailer');
const auth = require('./auth');

const app = express();
app.use(express.json({ limit: '50kb' }));

app.post('/campaigns/preview', auth.required, (req, res) => {
  const { template, data } = req.body;
  const html = ejs.render(template, data); // flaw: CWE-1336, CWE-94
  res.json({ html });
});

app.post('/campaigns/send', auth.required, async (req, res) => {
  const { to, name } = req.body;
  const compiled = Handlebars.compile('<p>Hello ' + name + ', welcome!</p>'); // flaw: CWE-1336, CWE-94
  await mailer.send(to, compiled({}));
  res.status(202).end();
});

app.listen(3000);
