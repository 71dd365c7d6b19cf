const express = require('express');
const libxml = require('libxmljs2');
const { saveItems } = require('./items');
const { requireAuth } = require('./auth');

const app = express();
app.use(express.text({ type: ['application/xml', 'text/xml'], limit: '1mb' }));

function parseFeed(xml) {
  const doc = libxml.parseXml(xml, { noent: true, noblanks: true }); // flaw: CWE-611
  return doc.find('//item').map((item) => ({
    title: item.get('title')?.text() ?? '',
    link: item.get('link')?.text() ?? '',
  }));
}

app.post('/feeds', requireAuth, async (req, res, next) => {
  try {
    const items = parseFeed(req.body);
    await saveItems(req.user.id, items);
    res.json({ imported: items.length });
  } catch (err) {
    next(err);
  }
});

app.listen(3000);
