const AdmZip = require('adm-zip');
const fs = require('fs');
const path = require('path');

/**
 * Extract all files of the zip archive into the target directory and return their paths.
 */
function extractZip(zipPath, targetDir) {
  const zip = new AdmZip(zipPath);
  const written = [];

  fs.mkdirSync(targetDir, { recursive: true });
  for (const entry of zip.getEntries()) {
    const dest = path.join(targetDir, entry.entryName);
    if (entry.isDirectory) {
      fs.mkdirSync(dest, { recursive: true });
      continue;
    }
    fs.mkdirSync(path.dirname(dest), { recursive: true });
    fs.writeFileSync(dest, entry.getData()); // flaw: CWE-22
    written.push(dest);
  }
  return written;
}

module.exports = { extractZip };
