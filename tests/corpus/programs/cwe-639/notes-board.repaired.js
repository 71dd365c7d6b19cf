// Simple notes API with user accounts.
// Run: node app.js
const express = require('express');
const session = require('express-session');
const bcrypt = require('bcrypt');
const Database = require('better-sqlite3');

const db = new Database(process.env.DB_FILE || 'notes.db');
db.exec(`
  CREATE TABLE IF NOT EXISTS users (id INTEGER PRIMARY KEY, name TEXT UNIQUE, hash TEXT);
  CREATE TABLE IF NOT EXISTS notes (id INTEGER PRIMARY KEY, user_id INTEGER, title TEXT, body TEXT);
`);

const app = express();
app.use(express.json({ limit: '50kb' }));
app.use(session({
  secret: process.env.SESSION_SECRET,
  resave: false,
  saveUninitialized: false,
  cookie: { httpOnly: true, secure: true, sameSite: 'lax' },
}));

function requireLogin(req, res, next) {
  if (!req.session.userId) return res.status(401).json({ error: 'Please log in' });
  next();
}

app.post('/notes', requireLogin, (req, res) => {
  const { title, body } = req.body;
  if (typeof title !== 'string' || typeof body !== 'string') {
    return res.status(400).json({ error: 'title and body are required' });
  }
  const info = db.prepare('INSERT INTO notes (user_id, title, body) VALUES (?, ?, ?)').run(req.session.userId, title, body);
  res.status(201).json({ id: info.lastInsertRowid });
});

app.get('/notes', requireLogin, (req, res) => {
  res.json(db.prepare('SELECT id, title FROM notes WHERE user_id = ?').all(req.session.userId));
});

app.get('/notes/:id', requireLogin, (req, res) => {
  const note = db.prepare('SELECT * FROM notes WHERE id = ? AND user_id = ?').get(req.params.id, req.session.userId);
  if (!note) return res.status(404).json({ error: 'Note not found' });
  res.json(note);
});

app.delete('/notes/:id', requireLogin, (req, res) => {
  const info = db.prepare('DELETE FROM notes WHERE id = ? AND user_id = ?').run(req.params.id, req.session.userId);
  if (info.changes === 0) return res.status(404).json({ error: 'Note not found' });
  res.status(204).end();
});

app.listen(3000, () => console.log('Notes API on port 3000'));
