const crypto = require("crypto");
const { createCipheriv, randomBytes } = require("crypto");
const CryptoJS = require("crypto-js");

const IV = Buffer.from("1234567890123456");
const TEXT_IV = "abcdefghijklmnop";

function encrypt(text, key) {
  // ruleid: js-static-iv
  const a = crypto.createCipheriv("aes-256-cbc", key, IV);
  // ruleid: js-static-iv
  const b = createCipheriv("aes-256-cbc", key, Buffer.alloc(16, 0));
  // ruleid: js-static-iv
  const c = crypto.createCipheriv("aes-256-ctr", key, "1234567890123456");
  // ruleid: js-static-iv
  const d = crypto.createCipheriv("aes-256-ctr", key, TEXT_IV);
  const zero = Buffer.alloc(12);
  // ruleid: js-static-iv
  const e = crypto.createCipheriv("aes-256-gcm", key, zero);
  // ruleid: js-static-iv
  const f = CryptoJS.AES.encrypt(text, key, { iv: CryptoJS.enc.Hex.parse("000102030405060708090a0b0c0d0e0f") });
  // ruleid: js-static-iv
  const g = crypto.subtle.encrypt({ name: "AES-GCM", iv: new Uint8Array(12) }, key, text);
  return [a, b, c, d, e, f, g];
}

function good(text, key) {
  const iv = randomBytes(16);
  // ok: js-static-iv
  const a = crypto.createCipheriv("aes-256-cbc", key, iv);
  const filled = Buffer.alloc(16);
  crypto.randomFillSync(filled);
  // ok: js-static-iv
  const b = crypto.createCipheriv("aes-256-cbc", key, filled);
  // ok: js-static-iv
  const c = crypto.createCipheriv("aes-256-ecb", key, "");
  // ok: js-static-iv
  const d = crypto.createDecipheriv("aes-256-cbc", key, IV);
  // ok: js-static-iv
  const e = crypto.createCipheriv("id-aes128-wrap", key, Buffer.from("a6a6a6a6a6a6a6a6", "hex"));
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(counter, 8);
  // ok: js-static-iv
  const f = crypto.createCipheriv("aes-256-gcm", key, nonce);
  // ok: js-static-iv
  const g = crypto.createCipheriv("aes-256-gcm", key, Buffer.from(req.body.iv, "hex"));
  return [a, b, c, d, e, f, g];
}

const FROM_KEY = SECRET_KEY.subarray(0, 16);

function sealWithPiece(text) {
  // ruleid: js-static-iv
  const cipher = crypto.createCipheriv("aes-256-cbc", SECRET_KEY, FROM_KEY);
  return cipher.update(text, "utf8", "base64") + cipher.final("base64");
}

function sealInline(text) {
  // ruleid: js-static-iv
  return crypto.createCipheriv("aes-256-cbc", key, key.slice(0, 16)).update(text, "utf8", "hex");
}

function sealFrom(raw) {
  // ok: js-static-iv
  return crypto.createCipheriv("aes-256-cbc", key, raw.subarray(0, 16));
}

class Sealer {
  iv = Buffer.alloc(16, 0);

  seal(text) {
    // ruleid: js-static-iv
    return crypto.createCipheriv("aes-256-cbc", this.key, this.iv).update(text);
  }
}

class FreshSealer {
  seal(text) {
    this.iv = crypto.randomBytes(16);
    // ok: js-static-iv
    return crypto.createCipheriv("aes-256-cbc", this.key, this.iv).update(text);
  }
}


class SecretBox {
  constructor(hexKey) {
    this.key = Buffer.from(hexKey, "hex");
    this.iv = crypto.createHash("sha256").update(this.key).digest().subarray(0, 16);
  }

  seal(text) {
    // ruleid: js-static-iv
    return crypto.createCipheriv("aes-256-cbc", this.key, this.iv).update(text);
  }
}
