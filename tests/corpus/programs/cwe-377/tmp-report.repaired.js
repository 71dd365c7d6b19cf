const fs = require('fs');
const os = require('os');
const path = require('path');
const { execFileSync } = require('child_process');

function printReport(html) {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'report-'));
  const file = path.join(directory, 'report.html');
  fs.writeFileSync(file, html, { mode: 0o600 });
  try {
    execFileSync('wkhtmltopdf', [file, 'report.pdf'], { timeout: 60000 });
  } finally {
    fs.unlinkSync(file);
  }
}

module.exports = { printReport };
