import * as crypto from "crypto";
import CryptoJS from "crypto-js";

export function seal(text: string, key: Buffer, iv: Buffer): unknown[] {
  return [
    // ruleid: js-weak-cipher
    crypto.createCipheriv("des-ede3-cbc", key, iv),
    // ruleid: js-weak-cipher
    crypto.createCipheriv("rc4", key, null),
    // ruleid: js-weak-cipher
    crypto.createCipheriv("bf-cbc", key, iv),
    // ruleid: js-weak-cipher
    CryptoJS.TripleDES.encrypt(text, key),
    // ruleid: js-weak-cipher
    CryptoJS.DES.encrypt(text, key).toString(),
    // ok: js-weak-cipher
    crypto.createCipheriv("aes-256-gcm", key, iv),
    // ok: js-weak-cipher
    crypto.createDecipheriv("des-ede3-cbc", key, iv),
    // ok: js-weak-cipher
    CryptoJS.AES.encrypt(text, key),
    // ok: js-weak-cipher
    crypto.createCipheriv("chacha20-poly1305", key, iv),
    // ok: js-weak-cipher
    CryptoJS.TripleDES.decrypt(text, key),
  ];
}
