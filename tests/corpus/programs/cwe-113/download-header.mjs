import { createServer } from 'node:http';
import { loadReport } from './reports.mjs';

const server = createServer(async (req, res) => {
  const url = new URL(req.url, 'http://localhost');
  const id = url.searchParams.get('id');
  const report = await loadReport(id);
  if (!report) {
    res.writeHead(404).end();
    return;
  }
  const name = decodeURIComponent(url.searchParams.get('name') ?? 'report');
  const headers = ['HTTP/1.1 200 OK', 'Content-Type: text/csv', `Content-Disposition: attachment; filename="${name}.csv"`, 'Connection: close'];
  res.socket.end(headers.join('\r\n') + '\r\n\r\n' + report); // flaw: CWE-113
});

server.listen(8080);
