const express = require('express');
const multer = require('multer');
const path = require('path');
const crypto = require('crypto');
const requireAuth = require('./middleware/requireAuth');

const storage = multer.diskStorage({
  destination: (req, file, cb) => cb(null, 'public/avatars'),
  filename: (req, file, cb) => cb(null, crypto.randomUUID() + path.extname(file.originalname).toLowerCase()),
});

const ALLOWED = ['.png', '.jpg', '.jpeg', '.webp'];
const upload = multer({
  storage,
  limits: { fileSize: 2 * 1024 * 1024 },
  fileFilter: (req, file, cb) => cb(null, ALLOWED.includes(path.extname(file.originalname).toLowerCase())),
});

const app = express();
app.use(express.static('public'));

app.post('/avatar', requireAuth, upload.single('avatar'), (req, res) => {
  if (!req.file) return res.status(400).json({ error: 'No file' });
  res.json({ url: `/avatars/${req.file.filename}` });
});

app.listen(3000);
