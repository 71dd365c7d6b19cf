const express = require('express');
const merge = require('lodash.merge');
const auth = require('./auth');
const app = express();
app.use(express.json());

const preferences = new Map();

app.patch('/preferences', auth, (req, res) => {
  const current = preferences.get(req.user.id) ?? {};
  preferences.set(req.user.id, merge(current, req.body)); // flaw: CWE-1321
  res.json(preferences.get(req.user.id));
});

app.listen(3000);
