import http from 'node:http';
import https from 'node:https';

const ALLOWED_HOSTS = new Set(['images.example-cdn.net', 'static.example-cdn.net']);

const server = http.createServer((req, res) => {
  const { searchParams } = new URL(req.url ?? '/', `http://${req.headers.host}`);
  const source = searchParams.get('src');
  if (!source) {
    res.writeHead(400);
    res.end('src is missing');
    return;
  }
  let target: URL;
  try {
    target = new URL(source);
  } catch {
    res.writeHead(400).end('src is not a URL');
    return;
  }
  if (!ALLOWED_HOSTS.has(target.hostname)) {
    res.writeHead(403).end('host is not allowed');
    return;
  }
  https
    .get(target, (upstream) => {
      res.writeHead(upstream.statusCode ?? 502, { 'Content-Type': upstream.headers['content-type'] ?? 'image/png' });
      upstream.pipe(res);
    })
    .on('error', () => {
      res.writeHead(502);
      res.end();
    });
});

server.listen(8081);
