const crypto = require("node:crypto");
const { createCipheriv } = require("crypto");
const CryptoJS = require("crypto-js");

function seal(text, key, iv) {
  // ruleid: js-ecb-mode
  const a = crypto.createCipheriv("aes-256-ecb", key, null);
  // ruleid: js-ecb-mode
  const b = createCipheriv("AES-128-ECB", key, "");
  // ruleid: js-ecb-mode
  const c = CryptoJS.AES.encrypt(text, key, { mode: CryptoJS.mode.ECB, padding: CryptoJS.pad.Pkcs7 });
  // ruleid: js-ecb-mode
  const d = forge.cipher.createCipher("AES-ECB", key);
  // ok: js-ecb-mode
  const e = crypto.createCipheriv("aes-256-gcm", key, iv);
  // ok: js-ecb-mode
  const f = CryptoJS.AES.encrypt(text, key, { mode: CryptoJS.mode.CBC, iv });
  // ok: js-ecb-mode
  const g = crypto.createCipheriv(algorithm, key, iv);
  // ok: js-ecb-mode
  log("aes-256-ecb");
  return [a, b, c, d, e, f, g];
}
