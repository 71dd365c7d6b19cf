import http from 'node:http';
import { parse } from 'node:querystring';

const entries = [];
const escape = (text) => String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function page() {
  let html = '<!doctype html><title>Guest book</title><form method="post"><input name="name"><textarea name="text"></textarea><button>Sign</button></form>';
  for (const entry of entries) {
    html += '<article><b>' + escape(entry.name) + '</b><p>' + escape(entry.text) + '</p></article>';
  }
  return html;
}

http
  .createServer((req, res) => {
    if (req.method === 'POST') {
      const chunks = [];
      let size = 0;
      req.on('data', (chunk) => {
        size += chunk.length;
        if (size > 10_000) return req.destroy();
        chunks.push(chunk);
      });
      req.on('end', () => {
        const { name, text } = parse(Buffer.concat(chunks).toString('utf8'));
        entries.push({ name, text });
        res.writeHead(303, { Location: '/' }).end();
      });
      return;
    }
    res.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    res.end(page());
  })
  .listen(8080);
