const crypto = require('crypto');
const argon2 = require('argon2');
const db = require('./db');

async function createUser(name, password) {
  await db.users.insert({ name, hash: await argon2.hash(password) });
}

async function checkUser(name, password) {
  const user = await db.users.findOne({ name: String(name) });
  return Boolean(user) && (await argon2.verify(user.hash, password));
}

module.exports = { createUser, checkUser };
