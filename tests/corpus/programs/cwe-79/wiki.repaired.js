const express = require('express');
const Database = require('better-sqlite3');

const app = express();
app.use(express.urlencoded({ extended: false }));
const db = new Database('wiki.db');
db.exec('CREATE TABLE IF NOT EXISTS pages (title TEXT PRIMARY KEY, body TEXT NOT NULL)');

const layout = (title, content) => `<!doctype html>
<html><head><title>${title}</title></head><body>${content}</body></html>`;

const escapeHtml = (text) =>
  String(text).replace(/[&<>"']/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[c]);

app.get('/', (req, res) => {
  const pages = db.prepare('SELECT title FROM pages ORDER BY title').all();
  const items = pages.map((p) => `<li><a href="/page/${encodeURIComponent(p.title)}">${escapeHtml(p.title)}</a></li>`).join('');
  res.send(layout('Wiki', `<ul>${items}</ul>`));
});

app.get('/page/:title', (req, res) => {
  const page = db.prepare('SELECT * FROM pages WHERE title = ?').get(req.params.title);
  if (!page) {
    return res.status(404).send(layout('Missing', `<p>There is no page called ${escapeHtml(req.params.title)}</p>`));
  }
  res.send(layout(escapeHtml(page.title), `<h1>${escapeHtml(page.title)}</h1><div>${escapeHtml(page.body)}</div>`));
});

app.post('/page', (req, res) => {
  db.prepare('INSERT OR REPLACE INTO pages (title, body) VALUES (?, ?)').run(req.body.title, req.body.body);
  res.redirect('/');
});

app.listen(3000);
