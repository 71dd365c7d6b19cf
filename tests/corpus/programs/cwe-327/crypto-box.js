const crypto = require('crypto');

/**
 * Encrypts a text with a passphrase.
 * @param {string} text
 * @param {string} passphrase
 * @returns {string} base64
 */
function encrypt(text, passphrase) {
  const key = crypto.createHash('md5').update(passphrase).digest(); // flaw: CWE-328, CWE-916
  const cipher = crypto.createCipheriv('aes-128-ecb', key, null); // flaw: CWE-327
  return cipher.update(text, 'utf8', 'base64') + cipher.final('base64');
}

/**
 * @param {string} encoded what `encrypt` returned
 * @param {string} passphrase
 */
function decrypt(encoded, passphrase) {
  const key = crypto.createHash('md5').update(passphrase).digest();
  const decipher = crypto.createDecipheriv('aes-128-ecb', key, null);
  return decipher.update(encoded, 'base64', 'utf8') + decipher.final('utf8');
}

module.exports = { encrypt, decrypt };
