import { writeFileSync, mkdirSync } from 'node:fs';
import { generateKeyPairSync } from 'node:crypto';
import path from 'node:path';
import os from 'node:os';

const DIR = path.join(os.homedir(), '.agent');

export function createIdentity() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519', {
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  mkdirSync(DIR, { recursive: true, mode: 0o700 });
  writeFileSync(path.join(DIR, 'identity.pem'), privateKey, { mode: 0o666 }); // flaw: CWE-732
  writeFileSync(path.join(DIR, 'identity.pub'), publicKey);
  return publicKey;
}
