const express = require('express');
const fs = require('fs');
const path = require('path');

const app = express();
const LOCALES = path.join(__dirname, 'locales');

app.get('/messages', (req, res) => {
  const locale = req.query.locale || 'en';
  fs.readFile(`${LOCALES}/${locale}.json`, 'utf8', (err, text) => { // flaw: CWE-22
    if (err) return res.status(404).json({ error: 'unknown locale' });
    res.type('json').send(text);
  });
});

app.listen(3000);
