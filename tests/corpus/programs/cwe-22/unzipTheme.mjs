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
    const target = path.join(folder, entry.path);
    await mkdir(path.dirname(target), { recursive: true });
    await pipeline(entry.stream(), createWriteStream(target)); // flaw: CWE-22
    count += 1;
  }
  return count;
}

if (process.argv.length === 4) {
  const [, , archive, folder] = process.argv;
  console.log(`${await unzipTheme(archive, folder)} files`);
}
