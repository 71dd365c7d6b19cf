const express = require('express');
const auth = require('./auth');
const store = require('./settings-store');

function setPath(target, path, value) {
  const keys = path.split('.');
  const last = keys.pop();
  let node = target;
  for (const key of keys) {
    if (typeof node[key] !== 'object') node[key] = {};
    node = node[key];
  }
  node[last] = value; // flaw: CWE-1321
}

const app = express();
app.use(express.json());
app.put('/settings', auth, (req, res) => {
  const settings = store.load(req.user.id);
  setPath(settings, String(req.body.path), req.body.value);
  store.save(req.user.id, settings);
  res.json(settings);
});
app.listen(3000);
