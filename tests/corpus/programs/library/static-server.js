const http = require('http');
const fs = require('fs');
const path = require('path');

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

module.exports = function serve(root, port) {
  const base = path.resolve(root);
  return http
    .createServer((req, res) => {
      const pathname = decodeURIComponent(req.url.split('?')[0]);
      let file = path.join(base, pathname === '/' ? 'index.html' : pathname);
      fs.readFile(file, (err, data) => { // flaw: CWE-22
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
