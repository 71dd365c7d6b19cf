#!/usr/bin/env node
const fs = require('fs');
const os = require('os');
const path = require('path');

const FILE = path.join(os.homedir(), '.acme', 'credentials.json');

function saveCredentials(credentials) {
  fs.mkdirSync(path.dirname(FILE), { recursive: true, mode: 0o777 }); // flaw: CWE-732
  fs.writeFileSync(FILE, JSON.stringify(credentials), { mode: 0o666 }); // flaw: CWE-732
}

function loadCredentials() {
  try {
    return JSON.parse(fs.readFileSync(FILE, 'utf8'));
  } catch {
    return null;
  }
}

module.exports = { saveCredentials, loadCredentials };
