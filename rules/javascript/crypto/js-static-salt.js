const crypto = require("crypto");
const { scryptSync, randomBytes } = require("crypto");

// A key of the program's own secret, which is no password
// ok: js-static-salt
const key = crypto.scryptSync(process.env.PASSPHRASE, "salt", 32);

function hash(password) {
  // ruleid: js-static-salt
  return crypto.pbkdf2Sync(password, "app-salt", 600000, 32, "sha256").toString("hex");
}

const SALT = Buffer.from("a1b2c3", "hex");
function derive(password) {
  // ruleid: js-static-salt
  return scryptSync(password, SALT, 32);
}

function own(password) {
  const salt = randomBytes(16);
  // ok: js-static-salt
  return Buffer.concat([salt, scryptSync(password, salt, 32)]);
}

async function browserKey(base) {
  // ruleid: js-static-salt
  const params = { name: "PBKDF2", salt: new TextEncoder().encode("notes-app"), iterations: 600000, hash: "SHA-256" };
  // ok: js-static-salt
  const own = { name: "PBKDF2", salt: crypto.getRandomValues(new Uint8Array(16)), iterations: 600000, hash: "SHA-256" };
  return [crypto.subtle.deriveKey(params, base, AES, false, USES), own];
}
