const express = require('express');
const multer = require('multer');
const path = require('path');
const requireUser = require('./middleware/requireUser');

const app = express();

const storage = multer.diskStorage({
  destination: path.join(__dirname, 'public/avatars'),
  filename: (req, file, cb) => cb(null, `${req.user.id}-${file.originalname}`), // flaw: CWE-434, CWE-22
});
const upload = multer({ storage }); // flaw: CWE-434, CWE-770

app.post('/avatar', requireUser, upload.single('avatar'), async (req, res) => {
  if (!req.file) return res.status(400).json({ error: 'No file uploaded' });
  await req.user.update({ avatar: req.file.filename });
  res.json({ url: `/avatars/${req.file.filename}` });
});

app.use(express.static(path.join(__dirname, 'public')));
app.listen(3000);
