import fs from 'node:fs';
import path from 'node:path';
import unzipper from 'unzipper';

const MAX_ENTRIES = 500;

export async function installTheme(zipPath: string, themesDir: string, slug: string): Promise<string> {
  if (!/^[a-z0-9-]+$/.test(slug)) throw new Error('invalid slug');
  const target = path.join(themesDir, slug);
  await fs.promises.mkdir(target, { recursive: true });

  const archive = await unzipper.Open.file(zipPath);
  if (archive.files.length > MAX_ENTRIES) throw new Error('too many files');

  for (const entry of archive.files) {
    if (entry.type === 'Directory') continue;
    const dest = path.resolve(target, entry.path);
    if (!dest.startsWith(path.resolve(target) + path.sep)) {
      throw new Error(`entry outside of the theme: ${entry.path}`);
    }
    await fs.promises.mkdir(path.dirname(dest), { recursive: true });
    await fs.promises.writeFile(dest, await entry.buffer());
  }
  return target;
}
