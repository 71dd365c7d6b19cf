const express = require('express');
const merge = require('lodash.merge');
const auth = require('./auth');
const app = express();
app.use(express.json());

const preferences = new Map();
const FIELDS = ['theme', 'language', 'pageSize'];

app.patch('/preferences', auth, (req, res) => {
  const current = preferences.get(req.user.id) ?? {};
  for (const field of FIELDS) {
    if (typeof req.body[field] === 'string') current[field] = req.body[field];
  }
  preferences.set(req.user.id, current);
  res.json(preferences.get(req.user.id));
});

app.listen(3000);
