import { createServer, IncomingMessage } from 'node:http';
import { createHash } from 'node:crypto';

const MAX_BYTES = 5 * 1024 * 1024;

function readBody(req: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    req.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > MAX_BYTES) {
        req.destroy();
        reject(new Error('the body is too large'));
        return;
      }
      chunks.push(chunk);
    });
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
