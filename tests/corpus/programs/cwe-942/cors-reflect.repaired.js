const express = require('express');
const api = require('./api');
const app = express();

const ALLOWED = new Set(['https://app.example.org', 'https://admin.example.org']);

app.use((req, res, next) => {
  if (ALLOWED.has(req.headers.origin)) {
    res.header('Access-Control-Allow-Origin', req.headers.origin);
    res.header('Access-Control-Allow-Credentials', 'true');
    res.header('Vary', 'Origin');
  }
  res.header('Access-Control-Allow-Headers', 'Content-Type, Authorization');
  if (req.method === 'OPTIONS') return res.sendStatus(204);
  next();
});

app.use('/api', api);
app.listen(3000);
