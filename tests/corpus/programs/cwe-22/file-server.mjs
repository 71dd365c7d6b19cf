import { createServer } from 'node:http';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';

const ROOT = path.resolve(process.argv[2] ?? 'public');
const TYPES = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.png': 'image/png', '.txt': 'text/plain' };

const server = createServer(async (req, res) => {
  try {
    const { pathname } = new URL(req.url, 'http://localhost');
    let file = path.join(ROOT, decodeURIComponent(pathname));
    const info = await stat(file);
    if (info.isDirectory()) file = path.join(file, 'index.html');
    res.setHeader('content-type', TYPES[path.extname(file)] ?? 'application/octet-stream');
    createReadStream(file).on('error', () => res.destroy()).pipe(res); // flaw: CWE-22
  } catch (err) {
    res.writeHead(err.code === 'ENOENT' ? 404 : 400).end('Not found');
  }
});

server.listen(8000, () => console.log(`Serving ${ROOT} on http://localhost:8000`));
