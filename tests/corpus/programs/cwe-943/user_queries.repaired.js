const { MongoClient, ObjectId } = require('mongodb');

let client;

async function users() {
  if (!client) {
    client = await MongoClient.connect(process.env.MONGO_URL);
  }
  return client.db('app').collection('users');
}

/**
 * Finds users by a search object, as the front end sends it (JSON text).
 */
const SEARCHABLE = new Set(['name', 'city', 'role']);

async function findUsers(queryJson, options = {}) {
  const raw = JSON.parse(queryJson);
  const query = {};
  for (const [field, value] of Object.entries(raw)) {
    if (!SEARCHABLE.has(field) || typeof value !== 'string') {
      throw new TypeError(`cannot search by ${field}`);
    }
    query[field] = { $eq: value };
  }
  const collection = await users();
  const limit = Math.min(Number.parseInt(options.limit, 10) || 50, 100);
  return collection.find(query, { projection: { password: 0 } }).limit(limit).toArray();
}

/** Finds the users above an age. */
async function findOlderThan(age) {
  const collection = await users();
  return collection.find({ age: { $gt: Number(age) } }).toArray();
}

async function findById(id) {
  const collection = await users();
  return collection.findOne({ _id: new ObjectId(String(id)) });
}

module.exports = { findUsers, findOlderThan, findById };
