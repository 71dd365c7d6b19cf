const express = require('express');
const multer = require('multer');
const path = require('path');
const crypto = require('crypto');

const app = express();

const storage = multer.diskStorage({
  destination: (req, file, cb) => cb(null, 'public/uploads/'),
  filename: (req, file, cb) => cb(null, crypto.randomUUID() + path.extname(file.originalname).toLowerCase()),
});

const IMAGES = ['.png', '.jpg', '.jpeg', '.webp'];

const upload = multer({
  storage,
  limits: { fileSize: 5 * 1024 * 1024, files: 1 },
  fileFilter: (req, file, cb) => {
    cb(null, IMAGES.includes(path.extname(file.originalname).toLowerCase()));
  },
});

app.use(express.static(path.join(__dirname, 'public')));

app.post('/upload', upload.single('image'), (req, res) => {
  if (!req.file) {
    return res.status(400).json({ error: 'No image uploaded' });
  }
  res.json({ url: `/uploads/${req.file.filename}` });
});

app.listen(3000);
