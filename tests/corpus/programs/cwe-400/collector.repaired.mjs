import http from 'node:http';

const events = [];

const LIMIT = 64 * 1024;

function readBody(req) {
  return new Promise((resolve, reject) => {
    let body = '';
    req.on('data', (chunk) => {
      body += chunk;
      if (body.length > LIMIT) {
        reject(new Error('too large'));
        req.destroy();
      }
    });
    req.on('end', () => resolve(body));
    req.on('error', reject);
  });
}

const server = http.createServer(async (req, res) => {
  if (req.method === 'POST' && req.url === '/events') {
    try {
      const event = JSON.parse(await readBody(req));
      events.push({ name: String(event.name), at: Date.now() });
      if (events.length > 10000) events.shift();
      res.writeHead(202).end();
    } catch (error) {
      res.writeHead(400).end();
    }
    return;
  }
  res.writeHead(404).end();
});

server.listen(9000);
