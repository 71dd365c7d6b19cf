const http = require('node:http');
const v8 = require('node:v8');
const { resumeJob } = require('./jobs');

const MAX_BYTES = 1_000_000;

function readBody(req) {
  return new Promise((resolve, reject) => {
    const chunks = [];
    let size = 0;
    req.on('data', (chunk) => {
      size += chunk.length;
      if (size > MAX_BYTES) {
        reject(new Error('too large'));
        req.destroy();
        return;
      }
      chunks.push(chunk);
    });
    req.on('end', () => resolve(Buffer.concat(chunks)));
    req.on('error', reject);
  });
}

http
  .createServer(async (req, res) => {
    try {
      const body = await readBody(req);
      const state = JSON.parse(body.toString('utf8'));
      const id = await resumeJob(state);
      res.writeHead(202, { 'Content-Type': 'application/json' });
      res.end(JSON.stringify({ id }));
    } catch (err) {
      console.error(err);
      res.writeHead(400);
      res.end();
    }
  })
  .listen(4000);
