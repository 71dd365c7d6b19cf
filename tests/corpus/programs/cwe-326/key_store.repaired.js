'use strict';

const crypto = require('crypto');
const fs = require('fs');

const MODULUS_LENGTH = 3072;

/** Generates an RSA key pair and stores the private key in a file. */
function createKeyPair(file, passphrase) {
  if (!passphrase || passphrase.length < 16) {
    throw new Error('passphrase is too short');
  }
  const { publicKey, privateKey } = crypto.generateKeyPairSync('rsa', {
    modulusLength: MODULUS_LENGTH,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase },
  });
  fs.writeFileSync(file, privateKey, { mode: 0o600, flag: 'wx' });
  return publicKey;
}

/** Signs a document. */
function sign(privateKey, document) {
  return crypto.createSign('RSA-SHA256').update(document).sign(privateKey, 'base64');
}

function verify(publicKey, document, signature) {
  return crypto.createVerify('RSA-SHA256').update(document).verify(publicKey, signature, 'base64');
}

/** A token with which a document can be fetched. */
function downloadToken(documentId) {
  return `${documentId}-${crypto.randomBytes(24).toString('base64url')}`;
}

function fingerprint(publicKey) {
  return crypto.createHash('sha256').update(publicKey).digest('hex');
}

module.exports = { createKeyPair, sign, verify, downloadToken, fingerprint };
