import { pbkdf2Sync } from "node:crypto";
import * as crypto from "crypto";

const ITERATIONS = 1000;

export function derive(password, salt) {
  // ruleid: js-low-kdf-rounds
  const a = pbkdf2Sync(password, salt, 1000, 64, "sha512");
  // ruleid: js-low-kdf-rounds
  crypto.pbkdf2(password, salt, ITERATIONS, 64, "sha512", done);
  // ruleid: js-low-kdf-rounds
  const b = CryptoJS.PBKDF2(password, salt, { keySize: 8, iterations: 5000 });
  // ruleid: js-low-kdf-rounds
  const c = crypto.subtle.deriveKey({ name: "PBKDF2", salt, iterations: 10_000, hash: "SHA-256" }, base, algorithm, false, uses);
  // ruleid: js-low-kdf-rounds
  const d = crypto.scryptSync(password, salt, 64, { N: 1024, r: 8, p: 1 });
  // ok: js-low-kdf-rounds
  const e = pbkdf2Sync(password, salt, 600000, 64, "sha512");
  // ok: js-low-kdf-rounds
  const f = pbkdf2Sync(password, salt, iterations, 64, "sha512");
  // ok: js-low-kdf-rounds
  const g = crypto.scryptSync(password, salt, 64);
  // ok: js-low-kdf-rounds
  const h = crypto.scryptSync(password, salt, 64, { N: 131072, r: 8, p: 1 });
  // ok: js-low-kdf-rounds
  const i = crypto.subtle.deriveKey({ name: "HKDF", salt, iterations: 1 }, base, algorithm, false, uses);
  return [a, b, c, d, e, f, g, h, i];
}
