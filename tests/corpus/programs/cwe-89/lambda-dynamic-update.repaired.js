const { Client } = require('pg');

exports.handler = async (event) => {
  const { id } = event.pathParameters;
  const changes = JSON.parse(event.body || '{}');
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    const columns = ['name', 'city', 'phone'].filter((column) => column in changes);
    const assignments = columns.map((column, i) => `${column} = $${i + 2}`).join(', ');
    await client.query(`UPDATE customers SET ${assignments} WHERE id = $1`, [id, ...columns.map((column) => changes[column])]);
    return { statusCode: 204 };
  } finally {
    await client.end();
  }
};
