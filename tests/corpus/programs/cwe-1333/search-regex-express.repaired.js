const express = require('express');
const escapeRegExp = require('lodash/escapeRegExp');
const Article = require('./models/article');

const app = express();

app.get('/articles', async (req, res) => {
  const q = String(req.query.q || '').slice(0, 100);
  const pattern = new RegExp(escapeRegExp(q), 'i');
  const articles = await Article.find({ $or: [{ title: pattern }, { body: pattern }] }).limit(20).lean();
  res.json(articles);
});

app.listen(3000);
