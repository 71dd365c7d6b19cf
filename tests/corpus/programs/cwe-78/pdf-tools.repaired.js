'use strict';
const { spawn, exec } = require('child_process');
const path = require('path');

class PdfTools {
  constructor(workDir) {
    this.workDir = workDir;
  }

  _run(file, args) {
    return new Promise((resolve, reject) => {
      const child = spawn(file, args, { cwd: this.workDir, timeout: 30000 });
      let out = '';
      child.stdout.on('data', (chunk) => (out += chunk));
      child.on('error', reject);
      child.on('close', (code) => (code === 0 ? resolve(out) : reject(new Error(`exit ${code}`))));
    });
  }

  /** Text of a PDF, between two pages. */
  async text(fileName, first, last) {
    return this._run('pdftotext', ['-f', String(Number(first)), '-l', String(Number(last)), path.basename(fileName), '-']);
  }

  /** Merges PDFs into one. */
  async merge(fileNames, output) {
    await this._run('pdfunite', [...fileNames.map((name) => path.basename(name)), path.basename(output)]);
    return path.join(this.workDir, output);
  }
}

module.exports = PdfTools;
