const fs = require('fs');
const xpath = require('xpath');
const { DOMParser } = require('@xmldom/xmldom');
const express = require('express');

const directory = new DOMParser().parseFromString(fs.readFileSync('staff.xml', 'utf8'), 'text/xml');
const app = express();

app.get('/staff', (req, res) => {
  const department = String(req.query.department || '');
  const nodes = xpath.select(`//employee[department='${department}']/name/text()`, directory); // flaw: CWE-643
  res.json(nodes.map((node) => node.nodeValue));
});

app.listen(3000);
