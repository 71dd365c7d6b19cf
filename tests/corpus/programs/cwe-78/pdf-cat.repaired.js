const express = require('express');
const multer = require('multer');
const { exec, execFile } = require('child_process');
const fs = require('fs');
const os = require('os');
const path = require('path');

const app = express();
const upload = multer({ dest: os.tmpdir(), limits: { fileSize: 10 * 1024 * 1024, files: 10 } });

app.post('/concatenate', upload.array('files'), (req, res) => {
  if (!req.files || req.files.length < 2) {
    return res.status(400).json({ error: 'At least two PDF files are required' });
  }
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'pdf-'));
  const output = path.join(work, 'output.pdf');
  const inputs = req.files.map((file, index) => {
    const target = path.join(work, `input-${index}.pdf`);
    fs.renameSync(file.path, target);
    return target;
  });
  execFile('pdfunite', [...inputs, output], { timeout: 30000 }, (error) => {
    if (error) {
      fs.rmSync(work, { recursive: true, force: true });
      return res.status(500).json({ error: 'Could not concatenate' });
    }
    res.type('application/pdf').sendFile(output, () => fs.rmSync(work, { recursive: true, force: true }));
  });
});

app.listen(5000);
