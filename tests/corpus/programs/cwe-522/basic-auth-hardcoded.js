const http = require('http');

const ADMIN_USER = 'admin';
const ADMIN_PASSWORD = 'S3cure!Admin2024'; // flaw: CWE-798

http.createServer((req, res) => {
  const [, encoded = ''] = (req.headers.authorization || '').split(' ');
  const [user, ...rest] = Buffer.from(encoded, 'base64').toString().split(':');
  if (user !== ADMIN_USER || rest.join(':') !== ADMIN_PASSWORD) { // flaw: CWE-208
    res.writeHead(401, { 'WWW-Authenticate': 'Basic realm="admin"' });
    return res.end('Authentication required');
  }
  res.end('Welcome, admin');
}).listen(8080, '127.0.0.1');
