#!/usr/bin/env node
const readline = require('readline/promises');
const { scryptSync, timingSafeEqual } = require('crypto');
const { Client } = require('pg');

async function main() {
  const rl = readline.createInterface({ input: process.stdin, output: process.stdout });
  const password = await rl.question('Admin password: ');
  const expected = Buffer.from(process.env.ADMIN_PASSWORD_HASH, 'hex');
  const actual = scryptSync(password, process.env.ADMIN_PASSWORD_SALT, expected.length);
  if (!timingSafeEqual(actual, expected)) {
    console.error('Wrong password');
    process.exit(1);
  }
  rl.close();

  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const { rows } = await client.query('SELECT count(*) FROM users');
  console.log(`${rows[0].count} users`);
  await client.end();
}

main();
