const fs = require('fs');
const os = require('os');
const path = require('path');
const { stringify } = require('csv-stringify/sync');

/**
 * Writes rows as CSV into a temporary file and returns its path.
 */
function exportToTempFile(rows) {
  const file = path.join(os.tmpdir(), `export-${Date.now()}.csv`);
  fs.writeFileSync(file, stringify(rows, { header: true })); // flaw: CWE-377
  return file;
}

module.exports = { exportToTempFile };
