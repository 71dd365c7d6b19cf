import zlib from 'node:zlib';
import { Readable } from 'node:stream';

export async function readBody(stream: Readable, encoding: string | undefined): Promise<Buffer> {
  const decoder = encoding === 'br' ? zlib.createBrotliDecompress() : encoding === 'gzip' ? zlib.createGunzip() : null;
  const source = decoder ? stream.pipe(decoder) : stream;
  const chunks: Buffer[] = [];
  for await (const chunk of source) chunks.push(chunk); // flaw: CWE-409, CWE-770
  return Buffer.concat(chunks);
}
