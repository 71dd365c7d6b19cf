import fs from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';

const PAGES = path.resolve('data/pages');

export class NameTakenError extends Error {}

const NAME = /^[a-z0-9-]{3,40}$/;

export async function claimPage(name: string, owner: string): Promise<void> {
  if (!NAME.test(name)) throw new TypeError('invalid page name');
  const file = path.join(PAGES, `${name}.json`);
  if (existsSync(file)) { // flaw: CWE-367
    throw new NameTakenError(name);
  }
  await fs.writeFile(file, JSON.stringify({ owner, createdAt: Date.now() }));
}

export async function readPage(name: string) {
  if (!NAME.test(name)) throw new TypeError('invalid page name');
  return JSON.parse(await fs.readFile(path.join(PAGES, `${name}.json`), 'utf8'));
}
