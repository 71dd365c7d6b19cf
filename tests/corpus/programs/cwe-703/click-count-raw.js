const { createServer } = require('http');
const fs = require('fs');

const FILE = './clicks.json';

function load() {
  try {
    return JSON.parse(fs.readFileSync(FILE, 'utf8'));
  } catch {
    return [];
  }
}

createServer((req, res) => {
  const { pathname, searchParams } = new URL(req.url, 'http://localhost');
  if (req.method === 'POST' && pathname === '/click') {
    let body = '';
    req.on('data', (c) => {
      body += c;
      if (body.length > 4096) req.destroy();
    });
    req.on('end', () => {
      const click = JSON.parse(body); // flaw: CWE-703, CWE-755
      const clicks = load();
      clicks.push({ x: Number(click.x), y: Number(click.y), at: Date.now() });
      fs.writeFileSync(FILE, JSON.stringify(clicks));
      res.writeHead(201);
      res.end();
    });
    return;
  }
  if (pathname === '/stats') {
    const since = Number(searchParams.get('since') || 0);
    res.writeHead(200, { 'Content-Type': 'application/json' });
    res.end(JSON.stringify({ count: load().filter((c) => c.at >= since).length }));
    return;
  }
  res.writeHead(404);
  res.end();
}).listen(5000);
