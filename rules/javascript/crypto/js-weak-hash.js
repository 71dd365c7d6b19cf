import crypto from "node:crypto";
import { createHash } from "crypto";
const { createHmac } = require("crypto");

export function check(data, secret, token) {
  // ruleid: js-weak-hash
  const name = crypto.createHash("md5").update(data).digest("hex");
  // ruleid: js-weak-hash
  const signature = createHash("sha1").update(token + data).digest("hex");
  // ruleid: js-weak-hash
  const hash = crypto.createHash('SHA1');
  hash.update(data);
  // ruleid: js-weak-hash
  const mac = createHmac("md5", secret).update(data).digest();
  return [name, signature, hash, mac];
}

// ok: js-weak-hash
createHash("sha256").update(data);
// ok: js-weak-hash
createHmac("sha1", secret).update(data);
// ok: js-weak-hash
crypto.createHash(algorithm).update(data);
// ok: js-weak-hash
table.createIndex("md5");

async function leaked(password) {
  // ok: js-weak-hash
  const digest = createHash("sha1").update(password, "utf8").digest("hex").toUpperCase();
  const answer = await fetch(`https://api.pwnedpasswords.com/range/${digest.slice(0, 5)}`);
  return (await answer.text()).includes(digest.slice(5));
}
