const crypto = require('crypto');

const decode = (part) => JSON.parse(Buffer.from(part, 'base64url').toString());

exports.verify = function verify(token, secret) {
  const [head, body, signature] = token.split('.');
  const header = decode(head);
  if (header.alg === 'none') return decode(body); // flaw: CWE-347
  const expected = crypto.createHmac(header.alg.replace('HS', 'sha'), secret).update(`${head}.${body}`).digest('base64url');
  if (expected !== signature) throw new Error('bad signature'); // flaw: CWE-208
  return decode(body);
};
