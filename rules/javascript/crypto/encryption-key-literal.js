const KEY = Buffer.from("0123456789abcdef0123456789abcdef");
const SECRET = "an-example-of-a-secret-32-chars!!";
const SAFE_KEY = Buffer.from(process.env.CARD_KEY, "base64");
const derived = crypto.scryptSync("a password in the code", "salt", 32);

function encrypt(text, iv) {
  // ruleid: encryption-key-literal
  const cipher = crypto.createCipheriv("aes-256-gcm", KEY, iv);
  return Buffer.concat([cipher.update(text), cipher.final()]);
}

function decrypt(data, iv) {
  // ruleid: encryption-key-literal
  return createDecipheriv("aes-256-gcm", Buffer.from("0123456789abcdef0123456789abcdef"), iv).update(data);
}

function seal(text, iv) {
  const key = Buffer.from(SECRET, "utf8");
  // ruleid: encryption-key-literal
  return crypto.createCipheriv("aes-256-gcm", key, iv).update(text);
}

// ruleid: encryption-key-literal
const cipher = crypto.createCipheriv("aes-256-gcm", derived, iv);

// ruleid: encryption-key-literal
const hidden = CryptoJS.AES.encrypt(text, "my secret phrase").toString();

// ok: encryption-key-literal
const good = crypto.createCipheriv("aes-256-gcm", SAFE_KEY, iv);

// ok: encryption-key-literal
const fresh = crypto.createCipheriv("aes-256-gcm", crypto.randomBytes(32), iv);

// ok: encryption-key-literal
const passed = CryptoJS.AES.encrypt(text, process.env.PHRASE);

class Vault {
  key = crypto.scryptSync("vault-passphrase", "salt", 32);
  given = Buffer.from(process.env.KEY, "hex");

  seal(text, iv) {
    // ruleid: encryption-key-literal
    return crypto.createCipheriv("aes-256-gcm", this.key, iv).update(text);
  }

  sealed(text, iv) {
    // ok: encryption-key-literal
    return crypto.createCipheriv("aes-256-gcm", this.given, iv).update(text);
  }
}

const LINK_KEY = "newsletter-link-key";
function signLink(email) {
  // ruleid: encryption-key-literal
  return crypto.createHmac("sha256", LINK_KEY).update(email).digest("hex");
}
function signOwn(email) {
  // ok: encryption-key-literal
  return crypto.createHmac("sha256", process.env.LINK_KEY).update(email).digest("hex");
}
