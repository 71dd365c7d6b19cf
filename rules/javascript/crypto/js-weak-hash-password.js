const crypto = require("crypto");
const md5 = require("md5");
import { createHash } from "node:crypto";
import CryptoJS from "crypto-js";

function hashPassword(password, salt) {
  // ruleid: js-weak-hash-password
  return crypto.createHash("sha256").update(password + salt).digest("hex");
}

app.post("/register", (req, res) => {
  // ruleid: js-weak-hash-password
  const hashed = createHash("md5").update(req.body.password).digest("hex");
  // ruleid: js-weak-hash-password
  db.save(req.body.user, md5(req.body.password));
  // ruleid: js-weak-hash-password
  const third = CryptoJS.SHA256(userPassword).toString();
  const hash = crypto.createHash("sha512");
  // ruleid: js-weak-hash-password
  hash.update(`${salt}${password}`, "utf8");
});

// ok: js-weak-hash-password
crypto.createHash("sha256").update(fileContent);
// ok: js-weak-hash-password
crypto.createHash("sha256").update(passwordResetToken).digest("hex");
// ok: js-weak-hash-password
crypto.createHash("md5").update(`${username}:${realm}:${password}`).digest("hex");
// ok: js-weak-hash-password
crypto.createHash("md5").update(username + ":mongo:" + password).digest("hex");
// ok: js-weak-hash-password
const ok = await bcrypt.hash(password, 12);
// ok: js-weak-hash-password
crypto.scryptSync(password, salt, 64);
// ok: js-weak-hash-password
md5(password_reset_link);

async function leaked(password) {
  // ok: js-weak-hash-password
  const digest = crypto.createHash("sha1").update(password, "utf8").digest("hex");
  const answer = await fetch(`https://api.pwnedpasswords.com/range/${digest.slice(0, 5)}`);
  return (await answer.text()).includes(digest.slice(5).toUpperCase());
}


function derive(scheme, password) {
  const { digest } = SCHEMES[scheme];
  // ruleid: js-weak-hash-password
  return crypto.createHash(digest).update(this.salt + password).digest();
}
