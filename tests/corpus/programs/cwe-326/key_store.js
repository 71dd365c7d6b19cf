'use strict';

const crypto = require('crypto');
const fs = require('fs');

/** Generates an RSA key pair and stores the private key in a file. */
function createKeyPair(file, passphrase) {
  const { publicKey, privateKey } = crypto.generateKeyPairSync('rsa', {
    modulusLength: 1024, // flaw: CWE-326
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const cipher = crypto.createCipheriv('aes-256-ecb', crypto.createHash('md5').update(passphrase).digest('hex'), null); // flaw: CWE-327
  const sealed = cipher.update(privateKey, 'utf8', 'base64') + cipher.final('base64');
  fs.writeFileSync(file, sealed, { mode: 0o666 }); // flaw: CWE-732
  return publicKey;
}

/** Signs a document. */
function sign(privateKey, document) {
  return crypto.createSign('RSA-SHA1').update(document).sign(privateKey, 'base64'); // flaw: CWE-327
}

function verify(publicKey, document, signature) {
  return crypto.createVerify('RSA-SHA1').update(document).verify(publicKey, signature, 'base64'); // flaw: CWE-327
}

/** A token with which a document can be fetched. */
function downloadToken(documentId) {
  return `${documentId}-${Math.random().toString(36).slice(2)}`; // flaw: CWE-338
}

function fingerprint(publicKey) {
  return crypto.createHash('sha256').update(publicKey).digest('hex');
}

module.exports = { createKeyPair, sign, verify, downloadToken, fingerprint };
