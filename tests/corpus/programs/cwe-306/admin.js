const express = require('express');
const Database = require('better-sqlite3');
const jwt = require('jsonwebtoken');

const app = express();
app.use(express.json());
const db = new Database('app.db');

function requireAuth(req, res, next) {
  const header = req.headers.authorization || '';
  try {
    req.user = jwt.verify(header.replace(/^Bearer /, ''), process.env.JWT_SECRET, { algorithms: ['HS256'] });
    next();
  } catch (err) {
    res.status(401).json({ error: 'unauthorized' });
  }
}

app.get('/me', requireAuth, (req, res) => {
  res.json(db.prepare('SELECT id, email FROM users WHERE id = ?').get(req.user.sub));
});

app.get('/admin/users', (req, res) => { // flaw: CWE-306
  res.json(db.prepare('SELECT id, email, role FROM users').all());
});

app.delete('/admin/users/:id', (req, res) => { // flaw: CWE-306
  db.prepare('DELETE FROM users WHERE id = ?').run(req.params.id);
  res.status(204).end();
});

app.listen(3000);
