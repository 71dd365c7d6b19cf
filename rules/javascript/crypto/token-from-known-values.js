const crypto = require("crypto");
const { createHash } = require("crypto");

function resetToken(user) {
  // ruleid: token-from-known-values
  return crypto.createHash("md5").update(user.email + Date.now()).digest("hex");
}

async function forgot(user) {
  // ruleid: token-from-known-values
  const token = createHash("sha256").update(`${user.id}:${Date.now()}`).digest("hex");
  await save(user.id, token);
}

function unsubscribeLink(email) {
  // ruleid: token-from-known-values
  return `${BASE}/unsubscribe?token=${Buffer.from(email).toString("base64url")}`;
}

const inviteCode = (email) => {
  // ruleid: token-from-known-values
  return Buffer.from(email).toString("base64");
};

function signed(email) {
  // ok: token-from-known-values
  const token = createHash("sha256").update(email + process.env.LINK_SECRET).digest("hex");
  // ok: token-from-known-values
  const tag = createHash("sha256").update(email).digest("hex");
  // ok: token-from-known-values
  const nonce = createHash("sha256").update(crypto.randomUUID() + Date.now()).digest("hex");
  return [token, tag, nonce];
}

function etagToken(row) {
  // ok: token-from-known-values
  const cacheToken = createHash("sha1").update(row.id + row.updatedAt).digest("hex");
  return cacheToken;
}

function signedLink(subscriber) {
  // ok: token-from-known-values
  const token = Buffer.from(subscriber.email).toString("base64url");
  const link = `https://example.org/unsubscribe?token=${token}.${sign(subscriber.email)}`;
  return link;
}
