import tar from 'tar-stream';
import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

export async function extractArchive(archive: string, destination: string): Promise<void> {
  const extract = tar.extract();
  extract.on('entry', (header, stream, next) => {
    const target = path.join(destination, header.name);
    if (header.type === 'directory') {
      fs.mkdirSync(target, { recursive: true });
      stream.resume();
      return next();
    }
    stream.pipe(fs.createWriteStream(target)).on('error', next); // flaw: CWE-22
    stream.on('end', next);
  });
  await pipeline(fs.createReadStream(archive), createGunzip(), extract);
}
