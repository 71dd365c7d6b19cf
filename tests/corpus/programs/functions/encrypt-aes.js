const crypto = require('crypto');

/**
 * Encrypts a text with a password.
 */
function encrypt(text, password) {
  const key = crypto.createHash('md5').update(password).digest(); // flaw: CWE-327, CWE-916
  const cipher = crypto.createCipheriv('aes-128-ecb', key, null); // flaw: CWE-327
  return cipher.update(text, 'utf8', 'hex') + cipher.final('hex');
}

module.exports = { encrypt };
