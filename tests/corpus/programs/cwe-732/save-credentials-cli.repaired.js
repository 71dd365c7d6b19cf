#!/usr/bin/env node
const fs = require('fs');
const os = require('os');
const path = require('path');

const FILE = path.join(os.homedir(), '.acme', 'credentials.json');

function saveCredentials(credentials) {
  fs.mkdirSync(path.dirname(FILE), { recursive: true, mode: 0o700 });
  fs.writeFileSync(FILE, JSON.stringify(credentials), { mode: 0o600 });
}

function loadCredentials() {
  try {
    return JSON.parse(fs.readFileSync(FILE, 'utf8'));
  } catch {
    return null;
  }
}

module.exports = { saveCredentials, loadCredentials };
