#!/usr/bin/env node
const readline = require('readline/promises');
const { Client } = require('pg');

async function main() {
  const rl = readline.createInterface({ input: process.stdin, output: process.stdout });
  const password = await rl.question('Admin password: ');
  if (password !== 'Adm1n#2023') { // flaw: CWE-259, CWE-798
    console.error('Wrong password');
    process.exit(1);
  }
  rl.close();

  const client = new Client({ host: 'db.internal', user: 'postgres', password: 'pgR00t-pass', database: 'main' }); // flaw: CWE-798, CWE-259
  await client.connect();
  const { rows } = await client.query('SELECT count(*) FROM users');
  console.log(`${rows[0].count} users`);
  await client.end();
}

main();
