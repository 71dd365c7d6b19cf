const http = require('http');
const fs = require('fs');
const path = require('path');
const crypto = require('crypto');
const { pipeline } = require('stream');

const ROOT = path.resolve(__dirname, 'public');
const UPLOADS = path.join(ROOT, 'uploads');
const MAX_UPLOAD = 1024 * 1024;
const TYPES = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript' };

function fail(res, status, message) {
  res.writeHead(status, { 'Content-Type': 'text/plain', 'X-Content-Type-Options': 'nosniff' });
  res.end(message);
}

function upload(req, res) {
  const chunks = [];
  let size = 0;
  req.on('data', (chunk) => {
    size += chunk.length;
    if (size > MAX_UPLOAD) {
      fail(res, 413, 'too large');
      req.destroy();
      return;
    }
    chunks.push(chunk);
  });
  req.on('end', () => {
    const name = crypto.randomBytes(16).toString('hex');
    fs.writeFile(path.join(UPLOADS, name), Buffer.concat(chunks), { flag: 'wx' }, (err) => {
      if (err) return fail(res, 500, 'cannot save');
      res.end(name);
    });
  });
}

const server = http.createServer((req, res) => {
  const { pathname } = new URL(req.url, 'http://localhost');
  if (req.method === 'POST' && pathname === '/upload') return upload(req, res);

  let file;
  try {
    file = path.resolve(ROOT, '.' + decodeURIComponent(pathname));
  } catch {
    return fail(res, 400, 'bad request');
  }
  const relative = path.relative(ROOT, file);
  if (relative.startsWith('..') || path.isAbsolute(relative)) {
    return fail(res, 403, 'forbidden');
  }
  fs.stat(file, (err, stats) => {
    if (err || !stats.isFile()) return fail(res, 404, 'not found');
    res.writeHead(200, { 'Content-Type': TYPES[path.extname(file)] || 'application/octet-stream' });
    pipeline(fs.createReadStream(file), res, () => {});
  });
});

server.listen(8080);
