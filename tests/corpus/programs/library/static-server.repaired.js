const http = require('http');
const fs = require('fs');
const path = require('path');

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

module.exports = function serve(root, port) {
  const base = path.resolve(root);
  return http
    .createServer((req, res) => {
      let pathname;
      try {
        pathname = decodeURIComponent(req.url.split('?')[0]);
      } catch {
        res.writeHead(400);
        return res.end('Bad request');
      }
      const file = path.resolve(base, '.' + (pathname === '/' ? '/index.html' : pathname));
      if (file !== base && !file.startsWith(base + path.sep)) {
        res.writeHead(403);
        return res.end('Forbidden');
      }
      fs.readFile(file, (err, data) => {
        if (err) {
          res.writeHead(404);
          return res.end('Not found');
        }
        res.writeHead(200, { 'Content-Type': types[path.extname(file)] || 'application/octet-stream' });
        res.end(data);
      });
    })
    .listen(port);
};
