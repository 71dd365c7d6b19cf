const express = require('express');
const path = require('path');
const fs = require('fs');

const app = express();
const FILES_DIR = path.join(__dirname, 'files');

// List available files
app.get('/files', (req, res) => {
  fs.readdir(FILES_DIR, (err, files) => {
    if (err) {
      return res.status(500).json({ error: 'Unable to list files' });
    }
    res.json({ files });
  });
});

// Download a file
app.get('/download', (req, res) => {
  const filename = req.query.file;
  if (typeof filename !== 'string') {
    return res.status(400).json({ error: 'file is required' });
  }
  const filePath = path.join(FILES_DIR, filename);

  if (!fs.existsSync(filePath)) { // flaw: CWE-22
    return res.status(404).json({ error: 'File not found' });
  }
  res.download(filePath); // flaw: CWE-22
});

app.listen(3000);
