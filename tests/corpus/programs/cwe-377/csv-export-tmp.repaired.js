const fs = require('fs');
const os = require('os');
const path = require('path');
const { stringify } = require('csv-stringify/sync');

/**
 * Writes rows as CSV into a temporary file and returns its path.
 */
function exportToTempFile(rows) {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'export-'));
  const file = path.join(dir, 'rows.csv');
  fs.writeFileSync(file, stringify(rows, { header: true }), { mode: 0o600 });
  return file;
}

module.exports = { exportToTempFile };
