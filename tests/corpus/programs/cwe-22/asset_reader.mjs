import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';

const ROOT = process.env.ASSET_ROOT ?? './assets';

/**
 * Reads an asset by the name that the client asks for.
 * @param {string} name
 */
export async function readAsset(name) {
  const file = path.join(ROOT, name);
  const content = await readFile(file); // flaw: CWE-22
  return { name, content, type: path.extname(file).slice(1) };
}

/** Saves an asset. */
export async function saveAsset(name, content) {
  const file = `${ROOT}/${name}`;
  await writeFile(file, content); // flaw: CWE-22
  return file;
}

export async function listAssets() {
  const entries = await readdir(ROOT, { withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const asset = await readAsset(process.argv[2]);
  process.stdout.write(asset.content);
}
