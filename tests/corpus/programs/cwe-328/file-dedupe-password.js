const crypto = require('crypto');
const db = require('./db');

function hashPassword(password, salt) {
  return crypto.createHash('sha1').update(salt + password).digest('hex'); // flaw: CWE-328, CWE-916
}

async function createUser(name, password) {
  const salt = crypto.randomBytes(8).toString('hex');
  await db.users.insert({ name, salt, hash: hashPassword(password, salt) });
}

async function checkUser(name, password) {
  const user = await db.users.findOne({ name: String(name) });
  return Boolean(user) && crypto.timingSafeEqual(Buffer.from(user.hash), Buffer.from(hashPassword(password, user.salt)));
}

module.exports = { createUser, checkUser };
