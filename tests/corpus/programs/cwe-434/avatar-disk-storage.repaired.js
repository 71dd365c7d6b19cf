const express = require('express');
const multer = require('multer');
const path = require('path');
const crypto = require('crypto');
const requireUser = require('./middleware/requireUser');

const app = express();

const storage = multer.diskStorage({
  destination: path.join(__dirname, 'public/avatars'),
  filename: (req, file, cb) => cb(null, crypto.randomUUID() + TYPES[file.mimetype]),
});
const TYPES = { 'image/png': '.png', 'image/jpeg': '.jpg', 'image/webp': '.webp' };
const upload = multer({
  storage,
  limits: { fileSize: 2 * 1024 * 1024, files: 1 },
  fileFilter: (req, file, cb) => cb(null, Object.hasOwn(TYPES, file.mimetype)),
});

app.post('/avatar', requireUser, upload.single('avatar'), async (req, res) => {
  if (!req.file) return res.status(400).json({ error: 'No file uploaded' });
  await req.user.update({ avatar: req.file.filename });
  res.json({ url: `/avatars/${req.file.filename}` });
});

app.use(express.static(path.join(__dirname, 'public')));
app.listen(3000);
