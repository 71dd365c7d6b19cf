// Generates a key pair and encrypts an export with it.
const crypto = require('crypto');
const fs = require('fs');

function makeKeys() {
  return crypto.generateKeyPairSync('rsa', {
    modulusLength: 3072,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
}

function encryptExport(file, key) {
  const iv = crypto.randomBytes(12);
  const cipher = crypto.createCipheriv('aes-128-gcm', key, iv);
  const data = Buffer.concat([cipher.update(fs.readFileSync(file)), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), data]);
}

function run(source, target) {
  const key = crypto.randomBytes(16);
  const { publicKey, privateKey } = makeKeys();
  fs.writeFileSync(target, encryptExport(source, key));
  fs.writeFileSync(`${target}.key`, crypto.publicEncrypt(publicKey, key));
  fs.writeFileSync(`${target}.pem`, privateKey, { mode: 0o600 });
}

run(process.argv[2], process.argv[3]);
