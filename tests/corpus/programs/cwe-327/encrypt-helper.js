const crypto = require('crypto');

const ALGORITHM = 'aes-256-ecb';
const key = Buffer.from(process.env.ENCRYPTION_KEY, 'hex');

function encrypt(text) {
  const cipher = crypto.createCipheriv(ALGORITHM, key, null); // flaw: CWE-327
  return cipher.update(text, 'utf8', 'base64') + cipher.final('base64');
}

function decrypt(encoded) {
  const decipher = crypto.createDecipheriv(ALGORITHM, key, null); // flaw: CWE-327
  return decipher.update(encoded, 'base64', 'utf8') + decipher.final('utf8');
}

module.exports = { encrypt, decrypt };
