import http from 'node:http';
import { randomUUID } from 'node:crypto';

const pastes = new Map();
const MAX_BYTES = 100 * 1024;
const MAX_PASTES = 1000;

const server = http.createServer((req, res) => {
  if (req.method === 'POST' && req.url === '/paste') {
    let body = '';
    req.on('data', (chunk) => {
      body += chunk;
      if (body.length > MAX_BYTES) {
        res.writeHead(413).end();
        req.destroy();
      }
    });
    req.on('end', () => {
      const id = randomUUID();
      if (pastes.size >= MAX_PASTES) pastes.delete(pastes.keys().next().value);
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
