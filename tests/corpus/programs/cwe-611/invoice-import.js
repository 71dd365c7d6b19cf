const express = require('express');
const libxmljs = require('libxmljs2');
const { requireUser } = require('./auth');
const { saveInvoice } = require('./invoices');

const app = express();
app.use(express.text({ type: ['application/xml', 'text/xml'], limit: '1mb' }));

app.post('/invoices/import', requireUser, async (req, res) => {
  let doc;
  try {
    doc = libxmljs.parseXml(req.body, { noent: true, noblanks: true }); // flaw: CWE-611
  } catch (err) {
    return res.status(400).json({ error: 'Not well-formed' });
  }
  try {
    const invoice = {
      number: doc.get('//number')?.text(),
      total: Number(doc.get('//total')?.text()),
      owner: req.user.id,
    };
    await saveInvoice(invoice);
    res.status(201).json(invoice);
  } catch (err) {
    console.error(err);
    res.status(500).json({ error: 'Import failed' });
  }
});

app.listen(3000);
