import crypto, { createVerify } from "node:crypto";

export function stamp(document, privateKey, publicKey, signature) {
  // ruleid: js-weak-signature
  const signed = crypto.createSign("RSA-SHA1").update(document).sign(privateKey, "base64");
  // ruleid: js-weak-signature
  const old = crypto.sign("md5", document, privateKey);
  // ruleid: js-weak-signature
  const fits = createVerify("sha1WithRSAEncryption").update(document).verify(publicKey, signature, "base64");
  // ok: js-weak-signature
  const modern = crypto.createSign("RSA-SHA256").update(document).sign(privateKey, "base64");
  // ok: js-weak-signature
  const curve = crypto.sign(null, document, privateKey);
  // ok: js-weak-signature
  const token = jwt.sign("sha1", privateKey);
  return [signed, old, fits, modern, curve, token];
}
