import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export async function saveKey(directory: string, id: string, pem: string): Promise<string> {
  if (!/^[a-z0-9-]{1,64}$/.test(id)) throw new Error('bad id');
  await mkdir(directory, { recursive: true, mode: 0o777 }); // flaw: CWE-732
  const file = join(directory, `${id}.pem`);
  await writeFile(file, pem);
  await chmod(file, 0o666); // flaw: CWE-732
  return file;
}
