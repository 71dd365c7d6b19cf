import express from 'express';
import sqlite3 from 'sqlite3';
import { marked } from 'marked';
import createDOMPurify from 'dompurify';
import { JSDOM } from 'jsdom';

const app = express();
app.use(express.json({ limit: '200kb' }));
const db = new sqlite3.Database('wiki.db');
const purify = createDOMPurify(new JSDOM('').window as any);

app.get('/pages/:slug', (req, res) => {
  db.get('SELECT title, body FROM pages WHERE slug = ?', [req.params.slug], (err, row: any) => {
    if (err) {
      console.error(err);
      return res.status(500).json({ error: 'internal error' });
    }
    if (!row) return res.status(404).json({ error: 'no such page' });
    const html = purify.sanitize(marked.parse(row.body) as string);
    res.json({ title: row.title, html });
  });
});

app.put('/pages/:slug', (req, res) => {
  const { title, body } = req.body;
  if (typeof title !== 'string' || typeof body !== 'string') {
    return res.status(400).json({ error: 'title and body are required' });
  }
  db.run('INSERT OR REPLACE INTO pages (slug, title, body) VALUES (?, ?, ?)', [req.params.slug, title, body], (err) => {
    if (err) {
      console.error(err);
      return res.status(500).json({ error: 'could not save' });
    }
    res.json({ ok: true });
  });
});

app.listen(3000);
