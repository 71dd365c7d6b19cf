const express = require('express');
const multer = require('multer');
const path = require('path');
const { randomUUID } = require('crypto');
const { requireAuth } = require('./auth');

const ALLOWED = new Map([['application/pdf', '.pdf'], ['image/png', '.png']]);

const storage = multer.diskStorage({
  destination: path.join(__dirname, 'public', 'uploads'),
  filename: (req, file, cb) => cb(null, randomUUID() + ALLOWED.get(file.mimetype)),
});

const upload = multer({
  storage,
  limits: { fileSize: 4 * 1024 * 1024 },
  fileFilter: (req, file, cb) => cb(null, ALLOWED.has(file.mimetype)),
});

const app = express();
app.use(express.static(path.join(__dirname, 'public')));

app.post('/cv', requireAuth, upload.single('cv'), (req, res) => {
  if (!req.file) return res.status(400).json({ error: 'No file' });
  res.json({ url: `/uploads/${req.file.filename}` });
});

app.listen(3000);
