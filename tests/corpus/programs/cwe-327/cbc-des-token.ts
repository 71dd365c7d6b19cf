import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const ALGORITHM = 'des-ede3-cbc';
export function seal(text: string, key: Buffer): string {
  const iv = randomBytes(8);
  const cipher = createCipheriv(ALGORITHM, key, iv); // flaw: CWE-327
  return iv.toString('hex') + cipher.update(text, 'utf8', 'hex') + cipher.final('hex');
}

export function open(sealed: string, key: Buffer): string {
  const decipher = createDecipheriv(ALGORITHM, key, Buffer.from(sealed.slice(0, 16), 'hex')); // flaw: CWE-327
  return decipher.update(sealed.slice(16), 'hex', 'utf8') + decipher.final('utf8');
}
