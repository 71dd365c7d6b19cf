import http from 'node:http';
import escapeHtml from 'escape-html';

http
  .createServer((req, res) => {
    const url = new URL(req.url, 'http://localhost');
    const name = url.searchParams.get('name') ?? 'stranger';
    res.setHeader('Content-Type', 'text/html; charset=utf-8');
    res.end(`<h1>Hello, ${escapeHtml(name)}!</h1><p>It is ${new Date().toLocaleTimeString()}.</p>`);
  })
  .listen(8000);
