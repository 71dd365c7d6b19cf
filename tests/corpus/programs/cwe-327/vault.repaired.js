const crypto = require('crypto');
const express = require('express');
const Database = require('better-sqlite3');

const app = express();
app.use(express.json());
const db = new Database('vault.db');
db.exec('CREATE TABLE IF NOT EXISTS secrets (id TEXT PRIMARY KEY, iv BLOB, tag BLOB, body BLOB)');
const KEY = crypto.scryptSync(process.env.VAULT_PASSPHRASE, process.env.VAULT_SALT, 32);

function encrypt(text) {
  const iv = crypto.randomBytes(12);
  const cipher = crypto.createCipheriv('aes-256-gcm', KEY, iv);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return { iv, tag: cipher.getAuthTag(), body };
}

function decrypt({ iv, tag, body }) {
  const decipher = crypto.createDecipheriv('aes-256-gcm', KEY, iv);
  decipher.setAuthTag(tag);
  return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
}

app.post('/secrets', (req, res) => {
  const id = crypto.randomUUID();
  const { iv, tag, body } = encrypt(String(req.body.text));
  db.prepare('INSERT INTO secrets VALUES (?, ?, ?, ?)').run(id, iv, tag, body);
  res.status(201).json({ id });
});

app.get('/secrets/:id', (req, res) => {
  const row = db.prepare('SELECT * FROM secrets WHERE id = ?').get(req.params.id);
  if (!row) return res.sendStatus(404);
  db.prepare('DELETE FROM secrets WHERE id = ?').run(req.params.id);
  res.json({ text: decrypt(row) });
});

app.listen(3000);
