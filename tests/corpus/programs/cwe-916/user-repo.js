import { createHash, randomBytes, scrypt as scryptCb, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { sql } from './db.js';

function hashPassword(password, salt) {
  return createHash('sha256').update(salt + password).digest('hex'); // flaw: CWE-916
}

export async function createUser(email, password) {
  const salt = randomBytes(16).toString('hex');
  const hash = hashPassword(password, salt);
  const [user] = await sql`INSERT INTO users (email, salt, hash) VALUES (${email}, ${salt}, ${hash}) RETURNING id`;
  return user.id;
}

export async function checkPassword(email, password) {
  const [user] = await sql`SELECT id, salt, hash FROM users WHERE email = ${email}`;
  if (!user) return null;
  const given = Buffer.from(hashPassword(password, user.salt), 'hex');
  return timingSafeEqual(given, Buffer.from(user.hash, 'hex')) ? user.id : null;
}
