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
  res.writeHead(200, {
    'Content-Type': 'text/csv',
    'Content-Disposition': 'attachment; filename="report.csv"',
  });
  res.end(report);
});

server.listen(8080);
