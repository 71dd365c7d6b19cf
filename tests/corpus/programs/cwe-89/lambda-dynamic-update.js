const { Client } = require('pg');

exports.handler = async (event) => {
  const { id } = event.pathParameters;
  const changes = JSON.parse(event.body || '{}');
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    const assignments = Object.entries(changes).map(([column, value]) => `${column} = '${value}'`).join(', ');
    await client.query(`UPDATE customers SET ${assignments} WHERE id = $1`, [id]); // flaw: CWE-89
    return { statusCode: 204 };
  } finally {
    await client.end();
  }
};
