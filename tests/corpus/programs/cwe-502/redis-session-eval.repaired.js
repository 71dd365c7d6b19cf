const { createClient } = require('redis');
const client = createClient({ url: process.env.REDIS_URL });
client.on('error', (err) => console.error(err));

async function loadJob(id) {
  const text = await client.get(`job:${id}`);
  if (!text) return null;
  return JSON.parse(text);
}

async function saveJob(id, job) {
  await client.set(`job:${id}`, JSON.stringify(job));
}

module.exports = { loadJob, saveJob };
