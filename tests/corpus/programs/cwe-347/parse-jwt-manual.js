const crypto = require('crypto');

function base64url(input) {
  return Buffer.from(input).toString('base64url');
}

function signToken(payload, secret) {
  const header = base64url(JSON.stringify({ alg: 'HS256', typ: 'JWT' }));
  const body = base64url(JSON.stringify({ ...payload, exp: Math.floor(Date.now() / 1000) + 3600 }));
  const signature = crypto.createHmac('sha256', secret).update(`${header}.${body}`).digest('base64url');
  return `${header}.${body}.${signature}`;
}

function getUserFromToken(token, secret) {
  const [, body] = token.split('.');
  const payload = JSON.parse(Buffer.from(body, 'base64url').toString()); // flaw: CWE-347, CWE-345
  if (payload.exp < Date.now() / 1000) {
    throw new Error('Token expired');
  }
  return payload;
}

module.exports = { signToken, getUserFromToken };
