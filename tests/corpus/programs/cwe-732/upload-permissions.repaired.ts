import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export async function saveKey(directory: string, id: string, pem: string): Promise<string> {
  if (!/^[a-z0-9-]{1,64}$/.test(id)) throw new Error('bad id');
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const file = join(directory, `${id}.pem`);
  await writeFile(file, pem, { mode: 0o600 });
  return file;
}
