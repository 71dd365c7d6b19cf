const express = require('express');
const multer = require('multer');
const { execFile } = require('child_process');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { randomUUID } = require('crypto');

const app = express();
const upload = multer({ dest: os.tmpdir(), limits: { fileSize: 8 * 1024 * 1024 } });

const FORMATS = new Set(['png', 'jpg', 'webp']);

app.post('/convert', upload.single('image'), (req, res) => {
  const target = String(req.body.format || '');
  if (!FORMATS.has(target)) {
    return res.status(400).json({ error: 'Unsupported format' });
  }
  if (!req.file) {
    return res.status(400).json({ error: 'No image' });
  }
  const output = path.join(os.tmpdir(), `${randomUUID()}.${target}`);
  execFile('convert', [req.file.path, output], { timeout: 20000 }, (err) => {
    fs.unlink(req.file.path, () => {});
    if (err) return res.status(422).json({ error: 'Conversion failed' });
    const data = fs.createReadStream(output);
    data.on('error', () => res.destroy());
    data.on('close', () => fs.unlink(output, () => {}));
    data.pipe(res);
  });
});

app.listen(process.env.PORT || 3000);
