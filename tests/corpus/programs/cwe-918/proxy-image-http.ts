import http from 'node:http';
import https from 'node:https';

const server = http.createServer((req, res) => {
  const { searchParams } = new URL(req.url ?? '/', `http://${req.headers.host}`);
  const source = searchParams.get('src');
  if (!source) {
    res.writeHead(400);
    res.end('src is missing');
    return;
  }
  https
    .get(source, (upstream) => { // flaw: CWE-918
      res.writeHead(upstream.statusCode ?? 502, { 'Content-Type': upstream.headers['content-type'] ?? 'image/png' });
      upstream.pipe(res);
    })
    .on('error', () => {
      res.writeHead(502);
      res.end();
    });
});

server.listen(8081);
