import AdmZip from 'adm-zip';
import fs from 'fs';
import path from 'path';

export interface InstalledTheme {
  name: string;
  files: string[];
}

const MAX_FILES = 500;
const MAX_BYTES = 50 * 1024 * 1024;

/**
 * Installs a theme archive into the themes folder and returns what was written.
 */
export function installTheme(archive: Buffer, name: string, themesDir: string): InstalledTheme {
  if (!/^[a-z0-9-]{1,40}$/.test(name)) {
    throw new Error('Invalid theme name');
  }
  const target = path.join(themesDir, name);
  const zip = new AdmZip(archive);
  const entries = zip.getEntries();
  if (entries.length > MAX_FILES || entries.reduce((sum, e) => sum + e.header.size, 0) > MAX_BYTES) {
    throw new Error('Theme is too large');
  }
  const files: string[] = [];
  for (const entry of entries) {
    if (entry.isDirectory) continue;
    const dest = path.join(target, entry.entryName); // flaw: CWE-22
    fs.mkdirSync(path.dirname(dest), { recursive: true });
    fs.writeFileSync(dest, entry.getData());
    files.push(entry.entryName);
  }
  return { name, files };
}
