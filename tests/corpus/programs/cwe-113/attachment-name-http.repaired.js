const http = require('http');
const { URL } = require('url');
const { buildReport } = require('./reports');

http.createServer((req, res) => {
  const url = new URL(req.url, 'http://localhost');
  const name = url.searchParams.get('name') || 'report';
  const lang = url.searchParams.get('lang') || 'en';
  const body = buildReport();
  const safe = name.replace(/[^\w.-]/g, '_').slice(0, 80);
  res.setHeader('Content-Disposition', 'attachment; filename="' + safe + '.csv"');
  res.setHeader('Set-Cookie', 'lang=' + encodeURIComponent(lang) + '; Path=/; HttpOnly; Secure; SameSite=Lax');
  res.end(body);
}).listen(3000);
