import http from 'node:http';
import { createClient } from 'redis';

const redis = createClient({ url: process.env.REDIS_URL });
redis.on('error', (err) => console.error('redis', err.message));
await redis.connect();

const MAX_BODY = 64 * 1024;

function readBody(req) {
  return new Promise((resolve, reject) => {
    const chunks = [];
    let size = 0;
    req.on('data', (chunk) => {
      size += chunk.length;
      if (size > MAX_BODY) {
        reject(new Error('too large'));
        req.destroy();
        return;
      }
      chunks.push(chunk);
    });
    req.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    req.on('error', reject);
  });
}

function send(res, status, value) {
  res.writeHead(status, { 'content-type': 'application/json' });
  res.end(JSON.stringify(value));
}

async function handle(req, res) {
  const url = new URL(req.url, 'http://localhost');
  const match = /^\/cart\/([a-z0-9]{8,32})$/.exec(url.pathname);
  if (!match) return send(res, 404, { error: 'not found' });
  const key = `cart:${match[1]}`;

  if (req.method === 'GET') {
    const raw = await redis.get(key);
    return send(res, 200, raw ? JSON.parse(raw) : { items: [] });
  }

  if (req.method === 'POST') {
    let body;
    try {
      body = JSON.parse(await readBody(req));
    } catch {
      return send(res, 400, { error: 'bad json' });
    }
    const quantity = Number(body?.quantity);
    if (typeof body?.sku !== 'string' || !Number.isInteger(quantity) || quantity < 1 || quantity > 99) {
      return send(res, 400, { error: 'sku and quantity are required' });
    }
    const cart = JSON.parse((await redis.get(key)) || '{"items":[]}');
    if (cart.items.length >= 200) return send(res, 409, { error: 'cart is full' });
    cart.items.push({ sku: body.sku, quantity });
    await redis.set(key, JSON.stringify(cart), { EX: 86400 });
    return send(res, 200, cart);
  }
  send(res, 405, { error: 'method not allowed' });
}

const server = http.createServer((req, res) => {
  handle(req, res).catch((err) => {
    console.error(err);
    if (!res.headersSent) send(res, 500, { error: 'internal error' });
  });
});

server.listen(8080);
