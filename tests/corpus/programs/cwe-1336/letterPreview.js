const express = require('express');
const ejs = require('ejs');
const nunjucks = require('nunjucks');
const { requireUser } = require('./session');

const router = express.Router();
nunjucks.configure('views', { autoescape: true });

router.post('/letters/preview', requireUser, (req, res) => {
  const { name, template } = req.body;
  const letter = ejs.render(template, { name, date: new Date().toDateString() }); // flaw: CWE-1336
  res.type('text/plain').send(letter);
});

router.get('/letters/greeting', requireUser, (req, res) => {
  const html = nunjucks.renderString('<p>Hello ' + req.query.name + '</p>', {}); // flaw: CWE-1336
  res.send(html);
});

router.get('/letters', requireUser, (req, res) => {
  res.render('letters', { user: req.user });
});

module.exports = router;
