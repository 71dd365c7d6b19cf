const http = require('http');
const qs = require('querystring');

const entries = [];

function esc(s) {
  return s.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

function page() {
  const items = entries.map((e) => `<li><strong>${esc(e.name)}</strong>: ${esc(e.message)}</li>`).join('\n');
  return `<!doctype html><h1>Guestbook</h1>
<form method="post"><input name="name"><textarea name="message"></textarea><button>Sign</button></form>
<ul>${items}</ul>`;
}

http
  .createServer((req, res) => {
    if (req.method === 'POST') {
      let body = '';
      req.on('data', (chunk) => {
        body += chunk;
        if (body.length > 10000) req.destroy();
      });
      req.on('end', () => {
        const { name, message } = qs.parse(body);
        entries.push({ name: String(name || 'anonymous'), message: String(message || '') });
        if (entries.length > 200) entries.shift();
        res.writeHead(303, { Location: '/' });
        res.end();
      });
      return;
    }
    res.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    res.end(page());
  })
  .listen(8080);
