const express = require('express');
const _ = require('lodash');
const { requireUser } = require('./auth');
const store = require('./store');

const app = express();
app.use(express.json({ limit: '20kb' }));

function merge(target, patch) {
  Object.keys(patch).forEach((key) => {
    if (patch[key] && typeof patch[key] === 'object') {
      if (!target[key]) target[key] = {};
      merge(target[key], patch[key]);
    } else {
      target[key] = patch[key]; // flaw: CWE-1321
    }
  });
  return target;
}

app.patch('/settings', requireUser, async (req, res, next) => {
  try {
    const settings = await store.load(req.user.id);
    await store.save(req.user.id, merge(settings, req.body)); // flaw: CWE-1321, CWE-915
    res.json({ ok: true });
  } catch (err) {
    next(err);
  }
});

app.listen(3000);
