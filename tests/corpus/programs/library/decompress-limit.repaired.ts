import zlib from 'node:zlib';
import { Readable } from 'node:stream';

const LIMIT = 10 * 1024 * 1024;

export async function readBody(stream: Readable, encoding: string | undefined): Promise<Buffer> {
  const decoder = encoding === 'br' ? zlib.createBrotliDecompress() : encoding === 'gzip' ? zlib.createGunzip() : null;
  const source = decoder ? stream.pipe(decoder) : stream;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > LIMIT) throw new Error('body is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
