import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';

const KEY = scryptSync(process.env.TOKEN_PASSPHRASE!, 'tokens', 32);

export function encryptToken(token: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', KEY, iv);
  const data = Buffer.concat([cipher.update(token, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), data]).toString('base64');
}

export function decryptToken(encrypted: string): string {
  const raw = Buffer.from(encrypted, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', KEY, raw.subarray(0, 12), { authTagLength: 16 });
  decipher.setAuthTag(raw.subarray(12, 28));
  return decipher.update(raw.subarray(28), undefined, 'utf8') + decipher.final('utf8');
}

export function maskToken(token: string): string {
  return token.slice(0, 4) + '…';
}

if (require.main === module) {
  const secret = encryptToken('refresh-token');
  console.log(secret === encryptToken('refresh-token') ? 'same' : 'different');
}
