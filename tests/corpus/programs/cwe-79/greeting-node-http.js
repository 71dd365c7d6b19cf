import http from 'node:http';

http
  .createServer((req, res) => {
    const url = new URL(req.url, 'http://localhost');
    const name = url.searchParams.get('name') ?? 'stranger';
    res.setHeader('Content-Type', 'text/html; charset=utf-8');
    res.end(`<h1>Hello, ${name}!</h1><p>It is ${new Date().toLocaleTimeString()}.</p>`); // flaw: CWE-79
  })
  .listen(8000);
