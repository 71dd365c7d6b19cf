const express = require('express');
const sqlite3 = require('sqlite3').verbose();

const app = express();
app.use(express.json());
const db = new sqlite3.Database('./db.sqlite3');

db.serialize(() => {
  db.run('CREATE TABLE IF NOT EXISTS phones (phone TEXT, card_id INTEGER)');
  db.run('CREATE TABLE IF NOT EXISTS cards (id INTEGER PRIMARY KEY, number TEXT)');
});

const run = (sql, params = []) =>
  new Promise((resolve, reject) => db.run(sql, params, function (err) { err ? reject(err) : resolve(this); }));
const all = (sql, params = []) =>
  new Promise((resolve, reject) => db.all(sql, params, (err, rows) => (err ? reject(err) : resolve(rows))));

app.post('/associate_card', async (req, res) => {
  const { phone, credit_card: card } = req.body;
  if (!phone || !card) return res.status(400).json({ error: 'missing' });
  try {
    const existing = await all('SELECT id FROM cards WHERE number = ?', [card]);
    let id;
    if (existing.length) {
      id = existing[0].id;
    } else {
      const result = await run('INSERT INTO cards (number) VALUES (?)', [card]);
      id = result.lastID;
    }
    await run('INSERT INTO phones (phone, card_id) VALUES (?, ?)', [phone, id]);
    res.status(201).json({ ok: true });
  } catch (e) {
    res.status(500).json({ error: 'internal' });
  }
});

app.post('/retrieve_cards', async (req, res) => {
  const { phones } = req.body;
  if (!Array.isArray(phones)) return res.status(400).json({ error: 'phones must be a list' });
  try {
    const marks = phones.map(() => '?').join(', ');
    const rows = await all(`SELECT DISTINCT c.number FROM cards c JOIN phones p ON p.card_id = c.id WHERE p.phone IN (${marks})`, phones);
    res.json({ cards: rows.map((r) => r.number) });
  } catch (e) {
    res.status(500).json({ error: 'internal' });
  }
});

app.listen(5000, '0.0.0.0');
