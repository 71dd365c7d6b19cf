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
async function findUsers(queryJson, options = {}) {
  const query = JSON.parse(queryJson);
  const collection = await users();
  return collection.find(query).limit(options.limit || 50).toArray(); // flaw: CWE-943
}

/** Finds the users for whom a condition holds, e.g. "this.age > 30". */
async function findWhere(condition) {
  const collection = await users();
  return collection.find({ $where: `function() { return ${condition}; }` }).toArray(); // flaw: CWE-943, CWE-95
}

async function findById(id) {
  const collection = await users();
  return collection.findOne({ _id: new ObjectId(String(id)) });
}

module.exports = { findUsers, findWhere, findById };
