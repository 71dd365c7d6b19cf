import tar from 'tar-stream';
import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

export async function extractArchive(archive: string, destination: string): Promise<void> {
  const extract = tar.extract();
  const root = path.resolve(destination) + path.sep;
  extract.on('entry', (header, stream, next) => {
    const target = path.resolve(destination, header.name);
    if (!target.startsWith(root)) {
      stream.resume();
      return next(new Error(`entry outside of the destination: ${header.name}`));
    }
    if (header.type === 'directory') {
      fs.mkdirSync(target, { recursive: true });
      stream.resume();
      return next();
    }
    stream.pipe(fs.createWriteStream(target)).on('error', next);
    stream.on('end', next);
  });
  await pipeline(fs.createReadStream(archive), createGunzip(), extract);
}
