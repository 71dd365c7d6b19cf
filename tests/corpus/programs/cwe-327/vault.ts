import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const KEY = Buffer.from(process.env.VAULT_KEY ?? '', 'hex');

export function seal(plain: string): string {
  const iv = Buffer.alloc(16, 0); // flaw: CWE-327
  const cipher = createCipheriv('aes-256-cbc', KEY, iv);
  return Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]).toString('base64');
}

export function open(sealed: string): string {
  const data = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv('aes-256-cbc', KEY, Buffer.alloc(16, 0));
  return Buffer.concat([decipher.update(data), decipher.final()]).toString('utf8');
}
