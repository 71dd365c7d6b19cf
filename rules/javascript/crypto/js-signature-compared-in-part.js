const crypto = require("crypto");

function matches(expected, header) {
  const given = Buffer.from(header, "hex");
  const size = Math.min(expected.length, given.length);
  // ruleid: js-signature-compared-in-part
  return crypto.timingSafeEqual(expected.subarray(0, size), given.subarray(0, size));
}

function cut(expected, given) {
  // ruleid: js-signature-compared-in-part
  return crypto.timingSafeEqual(expected.slice(0, given.length), given);
}

function begins(expectedSignature, sent) {
  // ruleid: js-signature-compared-in-part
  return expectedSignature.startsWith(sent);
}

function whole(expected, given) {
  // ok: js-signature-compared-in-part
  return expected.length === given.length && crypto.timingSafeEqual(expected, given);
}

function refused(expected, given) {
  if (expected.length !== given.length) return false;
  // ok: js-signature-compared-in-part
  return crypto.timingSafeEqual(expected.subarray(0, given.length), given);
}

function named(signature, prefix) {
  // ok: js-signature-compared-in-part
  return signature.startsWith(prefix);
}
