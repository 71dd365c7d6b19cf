const express = require('express');
const fileUpload = require('express-fileupload');
const { randomUUID } = require('crypto');
const path = require('path');
const auth = require('./auth');

const app = express();
app.use(fileUpload()); // flaw: CWE-770, CWE-400

app.post('/photos', auth, async (req, res) => {
  const photo = req.files && req.files.photo;
  if (!photo || photo.mimetype !== 'image/png') {
    return res.status(400).json({ error: 'PNG required' });
  }
  const name = `${randomUUID()}.png`;
  await photo.mv(path.join(__dirname, 'photos', name));
  res.status(201).json({ name });
});

app.listen(3000);
