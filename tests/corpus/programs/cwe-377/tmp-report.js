const fs = require('fs');
const os = require('os');
const path = require('path');
const { execFileSync } = require('child_process');

function printReport(html) {
  const file = path.join('/tmp', 'report-' + Date.now() + '.html');
  fs.writeFileSync(file, html); // flaw: CWE-377
  try {
    execFileSync('wkhtmltopdf', [file, 'report.pdf'], { timeout: 60000 });
  } finally {
    fs.unlinkSync(file);
  }
}

module.exports = { printReport };
