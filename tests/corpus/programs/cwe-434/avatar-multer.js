const express = require('express');
const multer = require('multer');
const path = require('path');
const requireAuth = require('./middleware/requireAuth');

const storage = multer.diskStorage({
  destination: (req, file, cb) => cb(null, 'public/avatars'),
  filename: (req, file, cb) => cb(null, file.originalname), // flaw: CWE-434, CWE-22
});

const upload = multer({ storage }); // flaw: CWE-434, CWE-770

const app = express();
app.use(express.static('public'));

app.post('/avatar', requireAuth, upload.single('avatar'), (req, res) => {
  if (!req.file) return res.status(400).json({ error: 'No file' });
  res.json({ url: `/avatars/${req.file.filename}` });
});

app.listen(3000);
