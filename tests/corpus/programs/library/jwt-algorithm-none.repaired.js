const crypto = require('crypto');

const decode = (part) => JSON.parse(Buffer.from(part, 'base64url').toString());

exports.verify = function verify(token, secret) {
  const [head, body, signature] = token.split('.');
  const header = decode(head);
  if (header.alg !== 'HS256') throw new Error('unsupported algorithm');
  const expected = crypto.createHmac('sha256', secret).update(`${head}.${body}`).digest();
  const given = Buffer.from(signature, 'base64url');
  if (given.length !== expected.length || !crypto.timingSafeEqual(given, expected)) throw new Error('bad signature');
  return decode(body);
};
