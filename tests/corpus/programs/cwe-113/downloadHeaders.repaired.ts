import http from 'node:http';
import { URL } from 'node:url';

const files: Record<string, string> = {
  '1': 'The first file.\n',
  '2': 'The second file.\n',
};

/** Serves text files; the caller chooses the name they are saved under. */
export const server = http.createServer((req, res) => {
  const url = new URL(req.url ?? '/', 'http://localhost');
  const content = files[url.searchParams.get('id') ?? ''];
  if (content === undefined) {
    res.writeHead(404).end();
    return;
  }
  const name = url.searchParams.get('name') ?? 'file.txt';
  res.setHeader('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
  res.setHeader('Content-Type', 'text/plain; charset=utf-8');
  res.setHeader('X-Content-Type-Options', 'nosniff');
  res.end(content);
});

if (require.main === module) {
  server.listen(8080, '127.0.0.1');
}
