const express = require('express');
const cookieParser = require('cookie-parser');
const serialize = require('node-serialize');

const app = express();
app.use(cookieParser());

app.get('/', (req, res) => {
  let preferences = { theme: 'light' };
  if (req.cookies.preferences) {
    const text = Buffer.from(req.cookies.preferences, 'base64').toString();
    preferences = serialize.unserialize(text); // flaw: CWE-502
  }
  res.json({ theme: preferences.theme });
});

app.listen(3000);
