const express = require('express');
const path = require('path');
const fs = require('fs');
const { requireAuth } = require('./auth');

const ROOT = path.resolve(__dirname, '../attachments');
const router = express.Router();

function locate(folder, name) {
  const full = path.resolve(ROOT, folder, name);
  if (!full.startsWith(ROOT + path.sep)) return null;
  return full;
}

router.get('/attachments/:folder/:name', requireAuth, (req, res) => {
  const file = locate(req.params.folder, req.params.name);
  if (!file || !fs.existsSync(file)) {
    return res.status(404).json({ error: 'Not found' });
  }
  const stream = fs.createReadStream(file);
  stream.on('error', () => res.destroy());
  res.attachment(path.basename(file));
  stream.pipe(res);
});

module.exports = router;
