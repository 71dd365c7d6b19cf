const express = require('express');
const sqlite3 = require('sqlite3').verbose();
const jwt = require('jsonwebtoken');

const app = express();
app.use(express.json());

const db = new sqlite3.Database('db.sqlite3');
const SECRET = process.env.APP_SECRET;

db.run(`CREATE TABLE IF NOT EXISTS users (
  username TEXT PRIMARY KEY,
  email TEXT,
  password TEXT
)`);

app.post('/register', (req, res) => {
  const { username, email, password } = req.body;
  if (!username || !email || !password) {
    return res.status(400).json({ error: 'Missing fields' });
  }
  const stmt = db.prepare('INSERT INTO users (username, email, password) VALUES (?, ?, ?)');
  stmt.run(username, email, password, function (err) { // flaw: CWE-522, CWE-256
    if (err) {
      if (err.code === 'SQLITE_CONSTRAINT') {
        return res.status(409).json({ error: 'User already exists' });
      }
      return res.status(500).json({ error: 'Internal error' });
    }
    const token = jwt.sign({ username }, SECRET, { expiresIn: '1h' });
    res.status(201).json({ token });
  });
  stmt.finalize();
});

app.listen(5000, '0.0.0.0');
