const express = require('express');
const sqlite3 = require('sqlite3').verbose();
const db = new sqlite3.Database('forum.db');
const app = express();
app.use(express.json());

app.get('/posts', (req, res) => {
  const { tag, limit } = req.query;
  let sql = 'SELECT id, title, body FROM posts';
  if (tag) {
    sql += " WHERE tags LIKE '%" + tag + "%'";
  }
  sql += ' ORDER BY created_at DESC LIMIT 50';
  db.all(sql, [], (err, rows) => { // flaw: CWE-89
    if (err) {
      console.error(err);
      return res.status(500).json({ error: 'database error' });
    }
    res.json(rows);
  });
});

app.listen(3000);
