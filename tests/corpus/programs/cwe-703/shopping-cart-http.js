const http = require('http');
const { randomUUID } = require('crypto');

const carts = new Map();

function readBody(req) {
  return new Promise((resolve, reject) => {
    let body = '';
    req.on('data', (chunk) => {
      body += chunk;
      if (body.length > 1e5) req.destroy();
    });
    req.on('end', () => resolve(body));
    req.on('error', reject);
  });
}

const server = http.createServer(async (req, res) => {
  const url = new URL(req.url, 'http://localhost');
  if (req.method === 'POST' && url.pathname === '/cart') {
    const id = randomUUID();
    carts.set(id, []);
    res.writeHead(201, { 'Content-Type': 'application/json' });
    return res.end(JSON.stringify({ cart_id: id }));
  }
  const match = url.pathname.match(/^\/cart\/([0-9a-f-]{36})\/items$/);
  if (req.method === 'POST' && match) {
    const item = JSON.parse(await readBody(req)); // flaw: CWE-703, CWE-755
    const cart = carts.get(match[1]);
    if (!cart) {
      res.writeHead(404);
      return res.end();
    }
    cart.push({ itemId: Number(item.item_id), count: Number(item.count) });
    res.writeHead(201);
    return res.end();
  }
  res.writeHead(404);
  res.end();
});

server.listen(5000);
