const express = require('express');
const sqlite3 = require('sqlite3').verbose();

const app = express();
app.use(express.json());

const db = new sqlite3.Database('./inventory.db');

db.serialize(() => {
  db.run(`CREATE TABLE IF NOT EXISTS items (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    quantity INTEGER DEFAULT 0,
    location TEXT
  )`);
});

// List items, with optional sorting and filtering
app.get('/items', (req, res) => {
  const { location, sort, order } = req.query;
  let sql = 'SELECT * FROM items';
  const params = [];
  if (location) {
    sql += ' WHERE location = ?';
    params.push(location);
  }
  if (sort) {
    sql += ' ORDER BY ' + sort + ' ' + (order || 'ASC'); // flaw: CWE-89
  }
  db.all(sql, params, (err, rows) => {
    if (err) {
      console.error(err);
      return res.status(500).json({ error: 'Internal server error' });
    }
    res.json(rows);
  });
});

app.post('/items', (req, res) => {
  const { name, quantity, location } = req.body;
  if (!name) {
    return res.status(400).json({ error: 'name is required' });
  }
  db.run('INSERT INTO items (name, quantity, location) VALUES (?, ?, ?)', [name, quantity, location], function (err) {
    if (err) {
      return res.status(500).json({ error: 'Could not save the item' });
    }
    res.status(201).json({ id: this.lastID });
  });
});

app.listen(3000, () => console.log('Inventory service on port 3000'));
