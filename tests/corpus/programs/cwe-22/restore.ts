import AdmZip from 'adm-zip';
import * as fs from 'fs';
import * as path from 'path';

export interface RestoreResult {
  files: number;
  skipped: string[];
}

/**
 * Restores a backup archive into the given workspace directory.
 */
export function restoreBackup(archive: string, workspace: string): RestoreResult {
  const zip = new AdmZip(archive);
  const skipped: string[] = [];
  let files = 0;

  for (const entry of zip.getEntries()) {
    if (entry.isDirectory) {
      continue;
    }
    if (entry.header.size > 50 * 1024 * 1024) {
      skipped.push(entry.entryName);
      continue;
    }
    const target = path.join(workspace, entry.entryName); // flaw: CWE-22
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, entry.getData());
    files += 1;
  }
  return { files, skipped };
}
