const express = require('express');
const multer = require('multer');
const path = require('path');
const { requireAuth } = require('./auth');

const storage = multer.diskStorage({
  destination: path.join(__dirname, 'public', 'uploads'),
  filename: (req, file, cb) => cb(null, `${Date.now()}-${file.originalname}`), // flaw: CWE-434
});

const upload = multer({ storage, limits: { fileSize: 4 * 1024 * 1024 } });

const app = express();
app.use(express.static(path.join(__dirname, 'public')));

app.post('/cv', requireAuth, upload.single('cv'), (req, res) => {
  if (!req.file) return res.status(400).json({ error: 'No file' });
  res.json({ url: `/uploads/${req.file.filename}` });
});

app.listen(3000);
