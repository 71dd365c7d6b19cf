const express = require('express');
const app = express();
app.use(express.urlencoded({ extended: false, limit: '10kb' }));

const entries = [];

const escapeHtml = (text) =>
  String(text).replace(/[&<>"']/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[c]);

function page(title, body) {
  return `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`;
}

app.get('/', (req, res) => {
  const list = entries.map((e) => `<li><b>${escapeHtml(e.name)}</b>: ${escapeHtml(e.message)}</li>`).join('');
  res.send(page('Guestbook', `<ul>${list}</ul><form method="post"><input name="name"><input name="message"><button>Send</button></form>`));
});

app.post('/', (req, res) => {
  if (entries.length < 1000) entries.push({ name: req.body.name, message: req.body.message });
  res.redirect('/');
});

app.listen(3000);
