import { createServer } from 'node:http';
import { randomFillSync } from 'node:crypto';

const MAX_SIDE = 1024;

function pgm(width, height) {
  const header = Buffer.from(`P5\n${width} ${height}\n255\n`);
  const pixels = Buffer.alloc(width * height);
  randomFillSync(pixels);
  return Buffer.concat([header, pixels]);
}

const server = createServer((req, res) => {
  const url = new URL(req.url, 'http://localhost');
  if (url.pathname !== '/noise') {
    res.writeHead(404);
    return res.end();
  }
  const width = Number(url.searchParams.get('w') ?? 64);
  const height = Number(url.searchParams.get('h') ?? 64);
  if (!Number.isInteger(width) || !Number.isInteger(height) || width < 1 || height < 1) {
    res.writeHead(400);
    return res.end('w and h must be positive integers');
  }
  if (width > MAX_SIDE || height > MAX_SIDE) {
    res.writeHead(400);
    return res.end('too large');
  }
  res.writeHead(200, { 'Content-Type': 'image/x-portable-graymap' });
  res.end(pgm(width, height));
});

server.listen(8080);
