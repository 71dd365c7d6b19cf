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
  const target = req.body.format;
  if (!FORMATS.has(target)) {
    throw new Error('Unsupported format');
  }
  const output = path.join(os.tmpdir(), `${randomUUID()}.${target}`);
  execFile('convert', [req.file.path, output], { timeout: 20000 }, (err) => {
    if (err) throw err; // flaw: CWE-703
    const data = fs.createReadStream(output);
    data.pipe(res);
  });
});

app.listen(process.env.PORT || 3000);
