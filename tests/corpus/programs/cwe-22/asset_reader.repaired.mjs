import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';

const ROOT = path.resolve(process.env.ASSET_ROOT ?? './assets');

function resolveAsset(name) {
  if (typeof name !== 'string' || name.includes('\0')) {
    throw new Error('invalid asset name');
  }
  const file = path.resolve(ROOT, name);
  if (!file.startsWith(ROOT + path.sep)) {
    throw new Error('asset lies outside of the root');
  }
  return file;
}

/**
 * Reads an asset by the name that the client asks for.
 * @param {string} name
 */
export async function readAsset(name) {
  const file = resolveAsset(name);
  const content = await readFile(file);
  return { name, content, type: path.extname(file).slice(1) };
}

/** Saves an asset. */
export async function saveAsset(name, content) {
  const file = resolveAsset(name);
  await writeFile(file, content, { flag: 'wx' });
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
