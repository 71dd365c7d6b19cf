import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import unzipper from 'unzipper';

/** Unpack a theme that was downloaded from the theme gallery. */
export async function unzipTheme(archive, folder) {
  const directory = await unzipper.Open.file(archive);
  let count = 0;
  for (const entry of directory.files) {
    if (entry.type === 'Directory') continue;
    const root = path.resolve(folder);
    const target = path.resolve(root, entry.path);
    if (!target.startsWith(root + path.sep)) {
      throw new Error(`${entry.path} leads out of the folder`);
    }
    await mkdir(path.dirname(target), { recursive: true });
    await pipeline(entry.stream(), createWriteStream(target));
    count += 1;
  }
  return count;
}

if (process.argv.length === 4) {
  const [, , archive, folder] = process.argv;
  console.log(`${await unzipTheme(archive, folder)} files`);
}
