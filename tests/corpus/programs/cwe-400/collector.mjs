import http from 'node:http';

const events = [];

function readBody(req) {
  return new Promise((resolve, reject) => {
    let body = '';
    req.on('data', (chunk) => {
      body += chunk; // flaw: CWE-400
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
      res.writeHead(202).end();
    } catch (error) {
      res.writeHead(400).end();
    }
    return;
  }
  res.writeHead(404).end();
});

server.listen(9000);
