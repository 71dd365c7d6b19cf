#!/usr/bin/env node
// Installs the command-line tool that the project needs.
import { execSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const bin = join(homedir(), '.tool', 'bin', 'tool');

function installed() {
  return existsSync(bin);
}

function install() {
  execSync('curl -fsSL https://get.acme.test/tool/install.sh | sh', { stdio: 'inherit' }); // flaw: CWE-494, CWE-829
}

if (!installed()) {
  console.log('Installing tool…');
  install();
}
console.log('tool is at', bin);
