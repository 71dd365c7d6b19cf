const http = require('http');
const fs = require('fs');
const path = require('path');
const url = require('url');

const ROOT = path.join(__dirname, 'public');
const TYPES = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript' };

const server = http.createServer((req, res) => {
  const { pathname, query } = url.parse(req.url, true);

  if (req.method === 'POST' && pathname === '/upload') {
    let body = '';
    req.on('data', (chunk) => { body += chunk; }); // flaw: CWE-770, CWE-400
    req.on('end', () => {
      fs.writeFileSync(path.join(ROOT, 'uploads', query.name), body, 'base64'); // flaw: CWE-22
      res.end('saved ' + query.name); // flaw: CWE-79
    });
    return;
  }

  const file = path.join(ROOT, decodeURIComponent(pathname));
  fs.readFile(file, (err, content) => { // flaw: CWE-22
    if (err) {
      res.writeHead(404, { 'Content-Type': 'text/html' });
      res.end(`<h1>Not found: ${pathname}</h1><pre>${err.stack}</pre>`); // flaw: CWE-79, CWE-209
      return;
    }
    res.writeHead(200, { 'Content-Type': TYPES[path.extname(file)] || 'application/octet-stream', 'Access-Control-Allow-Origin': '*' });
    res.end(content);
  });
});

server.listen(8080);
