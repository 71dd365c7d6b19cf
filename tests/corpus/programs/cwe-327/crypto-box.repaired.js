const crypto = require('crypto');

/**
 * Encrypts a text with a passphrase.
 * @param {string} text
 * @param {string} passphrase
 * @returns {string} base64
 */
function encrypt(text, passphrase) {
  const salt = crypto.randomBytes(16);
  const iv = crypto.randomBytes(12);
  const key = crypto.scryptSync(passphrase, salt, 32);
  const cipher = crypto.createCipheriv('aes-256-gcm', key, iv);
  const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([salt, iv, cipher.getAuthTag(), data]).toString('base64');
}

/**
 * @param {string} encoded what `encrypt` returned
 * @param {string} passphrase
 */
function decrypt(encoded, passphrase) {
  const raw = Buffer.from(encoded, 'base64');
  const key = crypto.scryptSync(passphrase, raw.subarray(0, 16), 32);
  const decipher = crypto.createDecipheriv('aes-256-gcm', key, raw.subarray(16, 28), { authTagLength: 16 });
  decipher.setAuthTag(raw.subarray(28, 44));
  return decipher.update(raw.subarray(44), undefined, 'utf8') + decipher.final('utf8');
}

module.exports = { encrypt, decrypt };
