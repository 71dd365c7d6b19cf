const express = require('express');
const multer = require('multer');
const path = require('path');
const fs = require('fs');
const { execFile } = require('child_process');
const util = require('util');

const execFileAsync = util.promisify(execFile);
const app = express();
const upload = multer({ dest: '/tmp/uploads', limits: { fileSize: 50 * 1024 * 1024 } });

// Extract a single frame from an uploaded video
app.post('/extract', upload.single('video'), async (req, res) => {
  if (!req.file) {
    return res.status(400).json({ error: 'No video uploaded' });
  }
  const timestamp = req.body.timestamp || '00:00:01';
  if (!/^\d{2}:\d{2}:\d{2}(\.\d{1,3})?$/.test(timestamp)) {
    return res.status(400).json({ error: 'Invalid timestamp' });
  }
  const output = path.join('/tmp/frames', `${req.file.filename}.jpg`);

  try {
    await execFileAsync('ffmpeg', ['-ss', timestamp, '-i', req.file.path, '-frames:v', '1', '-q:v', '2', output]);
    res.sendFile(output, () => {
      fs.unlink(output, () => {});
      fs.unlink(req.file.path, () => {});
    });
  } catch (err) {
    console.error('extraction failed');
    res.status(500).json({ error: 'Frame extraction failed' });
  }
});

const server = app.listen(process.env.PORT || 5000, '0.0.0.0');
server.requestTimeout = 60000;
