const express = require('express');
const session = require('express-session');
const Database = require('better-sqlite3');

const db = new Database('forum.db');
const app = express();
app.use(express.json());
app.use(session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false, cookie: { secure: true, httpOnly: true, sameSite: 'lax' } }));

function loggedIn(req, res, next) {
  if (!req.session.userId) return res.status(401).json({ error: 'log in first' });
  next();
}

app.get('/posts', (req, res) => {
  res.json(db.prepare('SELECT id, title, author_id FROM posts ORDER BY id DESC LIMIT 50').all());
});

app.post('/posts', loggedIn, (req, res) => {
  const { title, text } = req.body;
  const info = db.prepare('INSERT INTO posts (title, text, author_id) VALUES (?, ?, ?)').run(String(title), String(text), req.session.userId);
  res.status(201).json({ id: info.lastInsertRowid });
});

app.put('/posts/:id', loggedIn, (req, res) => {
  const { title, text } = req.body;
  const info = db.prepare('UPDATE posts SET title = ?, text = ? WHERE id = ?').run(String(title), String(text), req.params.id); // flaw: CWE-862
  if (info.changes === 0) return res.status(404).json({ error: 'no such post' });
  res.json({ ok: true });
});

app.delete('/posts/:id', (req, res) => { // flaw: CWE-862
  db.prepare('DELETE FROM posts WHERE id = ?').run(req.params.id);
  res.status(204).end();
});

app.listen(3000);
