const express = require('express');
const escapeHtml = require('escape-html');
const app = express();

const articles = [
  { id: 1, title: 'Getting started with Node.js' },
  { id: 2, title: 'Understanding async/await' },
  { id: 3, title: 'Streams in practice' },
];

function layout(title, body) {
  return `<!DOCTYPE html><html><head><title>${title}</title></head><body>${body}</body></html>`;
}

app.get('/', (req, res) => {
  res.send(layout('Articles', articles.map((a) => `<p>${a.title}</p>`).join('')));
});

app.get('/search', (req, res) => {
  const query = String(req.query.q || '');
  const results = articles.filter((a) => a.title.toLowerCase().includes(query.toLowerCase()));
  res.send(`<h1>Results for "${escapeHtml(query)}"</h1><p>${results.length} articles</p>`);
});

app.use((req, res) => {
  res.status(404).type('text/plain').send('There is no such page');
});

app.listen(3000);
