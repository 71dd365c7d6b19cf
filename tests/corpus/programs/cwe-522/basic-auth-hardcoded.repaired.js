const http = require('http');
const { timingSafeEqual, createHash } = require('crypto');
const hash = (s) => createHash('sha256').update(s).digest();

const ADMIN_USER = process.env.ADMIN_USER;
const ADMIN_PASSWORD = process.env.ADMIN_PASSWORD;

http.createServer((req, res) => {
  const [, encoded = ''] = (req.headers.authorization || '').split(' ');
  const [user, ...rest] = Buffer.from(encoded, 'base64').toString().split(':');
  const ok = timingSafeEqual(hash(user), hash(ADMIN_USER)) & timingSafeEqual(hash(rest.join(':')), hash(ADMIN_PASSWORD));
  if (!ok) {
    res.writeHead(401, { 'WWW-Authenticate': 'Basic realm="admin"' });
    return res.end('Authentication required');
  }
  res.end('Welcome, admin');
}).listen(8080, '127.0.0.1');
