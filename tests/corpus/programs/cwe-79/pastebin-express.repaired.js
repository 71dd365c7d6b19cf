const express = require('express');
const { v4: uuidv4 } = require('uuid');
const sqlite3 = require('sqlite3');

const app = express();
app.use(express.json());
const db = new sqlite3.Database('db.sqlite3');
db.run('CREATE TABLE IF NOT EXISTS pastes (id TEXT PRIMARY KEY, title TEXT, content TEXT)');

const escapeHtml = (value) =>
  String(value)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');

app.post('/pastes', (req, res) => {
  const { title, content } = req.body;
  if (typeof title !== 'string' || typeof content !== 'string') {
    return res.status(400).json({ error: 'title and content are required' });
  }
  const id = uuidv4();
  db.run('INSERT INTO pastes (id, title, content) VALUES (?, ?, ?)', [id, title, content], (err) => {
    if (err) return res.status(500).json({ error: 'Database error' });
    res.status(201).json({ id });
  });
});

app.get('/pastes/:id', (req, res) => {
  db.get('SELECT * FROM pastes WHERE id = ?', [req.params.id], (err, paste) => {
    if (err) return res.status(500).send('Server error');
    if (!paste) return res.status(404).send('Not found');
    res.setHeader('Content-Type', 'text/html');
    res.send(`<!DOCTYPE html>
<html>
  <head><title>${escapeHtml(paste.title)}</title></head>
  <body>
    <h1>${escapeHtml(paste.title)}</h1>
    <pre>${escapeHtml(paste.content)}</pre>
  </body>
</html>`);
  });
});

app.listen(5000, '0.0.0.0');
