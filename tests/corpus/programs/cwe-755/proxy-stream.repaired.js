const http = require('http');
const net = require('net');

process.on('SIGTERM', () => process.exit(0));

const TARGET = { host: '127.0.0.1', port: 9000 };

/**
 * A proxy that passes requests on to the backend.
 */
const server = http.createServer((req, res) => {
  const upstream = http.request(
    { ...TARGET, method: req.method, path: req.url, headers: req.headers, timeout: 10000 },
    (answer) => {
      res.writeHead(answer.statusCode, answer.headers);
      answer.pipe(res);
    },
  );
  upstream.on('error', (err) => {
    console.error('upstream', err.message);
    if (!res.headersSent) res.writeHead(502);
    res.end();
  });
  upstream.on('timeout', () => upstream.destroy(new Error('timeout')));
  req.on('error', () => upstream.destroy());
  req.pipe(upstream);
});

server.on('clientError', (err, socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
server.listen(8080);
