const express = require('express');
const multer = require('multer');
const path = require('path');
const crypto = require('crypto');
const { requireUser } = require('./auth');
const { User } = require('./models');

const router = express.Router();

const EXTENSIONS = new Map([['image/png', '.png'], ['image/jpeg', '.jpg'], ['image/webp', '.webp']]);

const storage = multer.diskStorage({
  destination: path.join(__dirname, 'public', 'avatars'),
  filename: (req, file, cb) => {
    cb(null, crypto.randomUUID() + EXTENSIONS.get(file.mimetype));
  },
});

const upload = multer({
  storage,
  limits: { fileSize: 2 * 1024 * 1024 },
  fileFilter: (req, file, cb) => cb(null, EXTENSIONS.has(file.mimetype)),
});

// Upload a profile picture
router.post('/avatar', requireUser, upload.single('avatar'), async (req, res, next) => {
  try {
    if (!req.file) {
      return res.status(400).json({ error: 'Please choose an image' });
    }
    await User.update({ avatar: `/avatars/${req.file.filename}` }, { where: { id: req.user.id } });
    res.json({ url: `/avatars/${req.file.filename}` });
  } catch (err) {
    next(err);
  }
});

module.exports = router;
