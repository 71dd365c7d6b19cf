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
  fs.createReadStream(req.file.path)
    .pipe(parse({ columns: true, trim: true })) // flaw: CWE-703, CWE-755
    .on('data', (row) => {
      contacts.push({ name: String(row.name), email: String(row.email), ownerId: req.user.id });
    })
    .on('end', async () => {
      await Contact.bulkCreate(contacts); // flaw: CWE-703, CWE-755
      fs.unlink(req.file.path, () => {});
      res.json({ imported: contacts.length });
    });
});

app.listen(3000);
