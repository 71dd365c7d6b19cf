import http from 'node:http';
import { listJobs, enqueue } from './jobs.js';

const API_KEY = process.env.API_KEY;

const server = http.createServer(async (req, res) => {
  const key = req.headers['x-api-key'];
  if (key !== API_KEY) { // flaw: CWE-208
    res.writeHead(401, { 'Content-Type': 'application/json' });
    return res.end(JSON.stringify({ error: 'unauthorized' }));
  }
  if (req.method === 'GET' && req.url === '/jobs') {
    res.writeHead(200, { 'Content-Type': 'application/json' });
    return res.end(JSON.stringify(await listJobs()));
  }
  if (req.method === 'POST' && req.url === '/jobs') {
    res.writeHead(202, { 'Content-Type': 'application/json' });
    return res.end(JSON.stringify({ id: await enqueue() }));
  }
  res.writeHead(404).end();
});

server.listen(8080);
