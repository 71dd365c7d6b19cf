import http from 'node:http';
import { randomUUID } from 'node:crypto';

const pastes = new Map();

const server = http.createServer((req, res) => {
  if (req.method === 'POST' && req.url === '/paste') {
    let body = '';
    req.on('data', (chunk) => {
      body += chunk; // flaw: CWE-400, CWE-770
    });
    req.on('end', () => {
      const id = randomUUID();
      pastes.set(id, body);
      res.writeHead(201, { 'content-type': 'application/json' });
      res.end(JSON.stringify({ id }));
    });
    return;
  }
  const id = req.url.slice(1);
  if (req.method === 'GET' && pastes.has(id)) {
    res.writeHead(200, { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' });
    return res.end(pastes.get(id));
  }
  res.writeHead(404).end('Not found');
});

server.listen(8080);
