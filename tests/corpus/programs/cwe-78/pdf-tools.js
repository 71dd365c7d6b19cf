'use strict';
const { spawn, exec } = require('child_process');
const path = require('path');

class PdfTools {
  constructor(workDir) {
    this.workDir = workDir;
  }

  _run(cmd) {
    return new Promise((resolve, reject) => {
      exec(cmd, { cwd: this.workDir, timeout: 30000 }, (err, stdout, stderr) => {
        if (err) reject(new Error(stderr || err.message));
        else resolve(stdout);
      });
    });
  }

  /** Text of a PDF, between two pages. */
  async text(fileName, first, last) {
    return this._run(`pdftotext -f ${first} -l ${last} "${fileName}" -`); // flaw: CWE-78
  }

  /** Merges PDFs into one. */
  async merge(fileNames, output) {
    await this._run('pdfunite ' + fileNames.join(' ') + ' ' + output); // flaw: CWE-78
    return path.join(this.workDir, output);
  }
}

module.exports = PdfTools;
