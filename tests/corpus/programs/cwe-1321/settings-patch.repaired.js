const express = require('express');
const _ = require('lodash');
const { requireUser } = require('./auth');
const store = require('./store');

const app = express();
app.use(express.json({ limit: '20kb' }));

const EDITABLE = ['theme', 'language', 'notifications'];

app.patch('/settings', requireUser, async (req, res, next) => {
  try {
    const settings = await store.load(req.user.id);
    await store.save(req.user.id, { ...settings, ..._.pick(req.body, EDITABLE) });
    res.json({ ok: true });
  } catch (err) {
    next(err);
  }
});

app.listen(3000);
