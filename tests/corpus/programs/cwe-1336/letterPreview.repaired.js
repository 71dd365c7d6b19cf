const express = require('express');
const ejs = require('ejs');
const nunjucks = require('nunjucks');
const { requireUser } = require('./session');

const router = express.Router();
nunjucks.configure('views', { autoescape: true });

const LETTER = 'Dear <%= name %>,\n\n<%= body %>\n';

router.post('/letters/preview', requireUser, (req, res) => {
  const { name, template } = req.body;
  const letter = ejs.render(LETTER, { name, body: template });
  res.type('text/plain').send(letter);
});

router.get('/letters/greeting', requireUser, (req, res) => {
  const html = nunjucks.renderString('<p>Hello {{ name }}</p>', { name: req.query.name });
  res.send(html);
});

router.get('/letters', requireUser, (req, res) => {
  res.render('letters', { user: req.user });
});

module.exports = router;
