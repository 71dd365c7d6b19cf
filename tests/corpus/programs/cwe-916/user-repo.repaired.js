import { createHash, randomBytes, scrypt as scryptCb, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { sql } from './db.js';

const scrypt = promisify(scryptCb);

async function hashPassword(password, salt) {
  return (await scrypt(password, salt, 64)).toString('hex');
}

export async function createUser(email, password) {
  const salt = randomBytes(16).toString('hex');
  const hash = await hashPassword(password, salt);
  const [user] = await sql`INSERT INTO users (email, salt, hash) VALUES (${email}, ${salt}, ${hash}) RETURNING id`;
  return user.id;
}

export async function checkPassword(email, password) {
  const [user] = await sql`SELECT id, salt, hash FROM users WHERE email = ${email}`;
  if (!user) return null;
  const given = Buffer.from(await hashPassword(password, user.salt), 'hex');
  return timingSafeEqual(given, Buffer.from(user.hash, 'hex')) ? user.id : null;
}
