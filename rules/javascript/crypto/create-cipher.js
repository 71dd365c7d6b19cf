import crypto, { createDecipher } from "crypto";
const forge = require("node-forge");

export function encrypt(text, password) {
  // ruleid: create-cipher
  const cipher = crypto.createCipher("aes-256-cbc", password);
  return cipher.update(text, "utf8", "hex") + cipher.final("hex");
}

export function decrypt(text) {
  // ruleid: create-cipher
  const decipher = createDecipher(ALGORITHM, process.env.KEY);
  return decipher.update(text, "hex", "utf8") + decipher.final("utf8");
}

// ok: create-cipher
const modern = crypto.createCipheriv("aes-256-gcm", key, iv);
// ok: create-cipher
const other = forge.cipher.createCipher("AES-CBC", key);
// ok: create-cipher
const named = cipher.createCipher("AES-GCM", key);
// ok: create-cipher
const factory = createCipher(options);
