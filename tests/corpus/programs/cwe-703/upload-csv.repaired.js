const express = require('express');
const multer = require('multer');
const { parse } = require('csv-parse');
const fs = require('fs');
const { requireUser } = require('./auth');
const { Contact } = require('./models');

const app = express();
const upload = multer({ dest: 'tmp/', limits: { fileSize: 1024 * 1024 } });

app.post('/contacts/import', requireUser, upload.single('file'), (req, res) => {
  if (!req.file) return res.status(400).json({ error: 'file is required' });
  const contacts = [];
  const fail = (err) => {
    console.error(err.message);
    if (!res.headersSent) res.status(400).json({ error: 'not a CSV file' });
  };
  fs.createReadStream(req.file.path)
    .on('error', fail)
    .pipe(parse({ columns: true, trim: true }))
    .on('error', fail)
    .on('data', (row) => {
      contacts.push({ name: String(row.name), email: String(row.email), ownerId: req.user.id });
    })
    .on('end', async () => {
      try {
        await Contact.bulkCreate(contacts);
        res.json({ imported: contacts.length });
      } catch (err) {
        fail(err);
      } finally {
        fs.unlink(req.file.path, () => {});
      }
    });
});

app.listen(3000);
