const crypto = require("crypto");

// ruleid: js-empty-secret
const WEBHOOK_SECRET = process.env.WEBHOOK_SECRET || "";

const settings = {
  // ruleid: js-empty-secret
  jwt: { secret: process.env.JWT_SECRET ?? "", expiresIn: "1h" },
  // ok: js-empty-secret
  name: process.env.APP_NAME || "",
  // ok: js-empty-secret
  publicKey: process.env.PUBLIC_KEY || "",
  // ok: js-empty-secret
  mail: process.env.SENDGRID_API_KEY || "",
};

function verify(body, given) {
  const expected = crypto.createHmac("sha256", WEBHOOK_SECRET).update(body).digest();
  return given.length === expected.length && crypto.timingSafeEqual(given, expected);
}

module.exports = { settings, verify };
