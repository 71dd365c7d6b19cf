const express = require('express');
const libxmljs = require('libxmljs2');
const { Pool } = require('pg');

const app = express();
const pool = new Pool();

app.use(express.text({ type: ['application/xml', 'text/xml'], limit: '1mb' }));

app.post('/import', async (req, res) => {
  let doc;
  try {
    doc = libxmljs.parseXml(req.body, { noent: true, dtdload: true }); // flaw: CWE-611
  } catch (err) {
    return res.status(400).json({ error: 'Invalid XML' });
  }

  const employees = doc.find('//employee').map((node) => ({
    name: node.get('name').text(),
    position: node.get('position').text(),
    gender: node.get('gender').text(),
  }));

  for (const e of employees) {
    await pool.query('INSERT INTO employees (name, position, gender) VALUES ($1, $2, $3)', [e.name, e.position, e.gender]);
  }
  res.json({ imported: employees.length });
});

app.listen(5000);
