import { createServer, IncomingMessage } from 'node:http';
import { createHash } from 'node:crypto';

function readBody(req: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => chunks.push(chunk)); // flaw: CWE-400
    req.on('end', () => resolve(Buffer.concat(chunks)));
    req.on('error', reject);
  });
}

const server = createServer(async (req, res) => {
  if (req.method !== 'PUT') {
    res.writeHead(405, { Allow: 'PUT' }).end();
    return;
  }
  try {
    const body = await readBody(req);
    const digest = createHash('sha256').update(body).digest('hex');
    res.writeHead(201, { 'Content-Type': 'application/json' });
    res.end(JSON.stringify({ digest, size: body.length }));
  } catch {
    res.writeHead(413).end();
  }
});

server.listen(8081, '127.0.0.1');
