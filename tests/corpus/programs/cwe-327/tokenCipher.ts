import { createCipheriv, createDecipheriv, scryptSync } from 'node:crypto';

const KEY = scryptSync(process.env.TOKEN_PASSPHRASE!, 'tokens', 32);
const IV = Buffer.from('0123456789abcdef');

export function encryptToken(token: string): string {
  const cipher = createCipheriv('aes-256-cbc', KEY, IV); // flaw: CWE-329
  return cipher.update(token, 'utf8', 'hex') + cipher.final('hex');
}

export function decryptToken(encrypted: string): string {
  const decipher = createDecipheriv('aes-256-cbc', KEY, IV);
  return decipher.update(encrypted, 'hex', 'utf8') + decipher.final('utf8');
}

export function maskToken(token: string): string {
  return token.slice(0, 4) + '…';
}

if (require.main === module) {
  const secret = encryptToken('refresh-token');
  console.log(secret === encryptToken('refresh-token') ? 'same' : 'different');
}
