#!/usr/bin/env node
// Installs the command-line tool that the project needs.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const bin = join(homedir(), '.tool', 'bin', 'tool');
const URL_OF_TOOL = 'https://get.acme.test/tool/2.4.0/install.sh';
const SHA256 = '9b0a1d4c7f3e2b5a6c8d9e0f1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d';

function installed() {
  return existsSync(bin);
}

async function install() {
  const script = Buffer.from(await (await fetch(URL_OF_TOOL)).arrayBuffer());
  if (createHash('sha256').update(script).digest('hex') !== SHA256) {
    throw new Error('the installer is not the one that we know');
  }
  const file = join(homedir(), '.tool-install.sh');
  writeFileSync(file, script, { mode: 0o700 });
  execFileSync('sh', [file], { stdio: 'inherit' });
}

if (!installed()) {
  console.log('Installing tool…');
  await install();
}
console.log('tool is at', bin);
