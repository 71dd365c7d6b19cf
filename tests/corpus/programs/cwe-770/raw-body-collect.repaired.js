const http = require('http');
const { saveEvent } = require('./events');

const MAX_BYTES = 100 * 1024;

http.createServer((req, res) => {
  if (req.method !== 'POST') {
    res.statusCode = 405;
    return res.end();
  }
  let body = '';
  req.on('data', (chunk) => {
    body += chunk;
    if (body.length > MAX_BYTES) {
      res.statusCode = 413;
      res.end();
      req.destroy();
    }
  });
  req.on('end', async () => {
    try {
      await saveEvent(JSON.parse(body));
      res.statusCode = 202;
    } catch (err) {
      res.statusCode = 400;
    }
    res.end();
  });
}).listen(9000);
