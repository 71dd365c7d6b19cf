const http = require('http');
const { URL } = require('url');
const { buildReport } = require('./reports');

http.createServer((req, res) => {
  const url = new URL(req.url, 'http://localhost');
  const name = url.searchParams.get('name') || 'report';
  const lang = url.searchParams.get('lang') || 'en';
  const body = buildReport();
  res.setHeader('Content-Disposition', 'attachment; filename="' + name + '.csv"'); // flaw: CWE-113
  res.setHeader('Set-Cookie', 'lang=' + lang + '; Path=/'); // flaw: CWE-113
  res.end(body);
}).listen(3000);
