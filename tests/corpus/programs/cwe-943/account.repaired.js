const express = require('express');
const { MongoClient, ObjectId } = require('mongodb');
const argon2 = require('argon2');
const jwt = require('jsonwebtoken');

const app = express();
app.use(express.json({ limit: '50kb' }));

const client = new MongoClient(process.env.MONGO_URL);
const users = () => client.db('app').collection('users');

app.post('/register', async (req, res) => {
  const { email, password } = req.body;
  if (typeof email !== 'string' || typeof password !== 'string' || password.length < 10) {
    return res.status(400).json({ error: 'email and a password of ten characters' });
  }
  const existing = await users().findOne({ email });
  if (existing) return res.status(409).json({ error: 'already registered' });
  const result = await users().insertOne({ email, hash: await argon2.hash(password) });
  res.status(201).json({ id: result.insertedId });
});

app.post('/password-reset/confirm', async (req, res) => {
  const { token, password } = req.body;
  if (typeof token !== 'string' || typeof password !== 'string') {
    return res.status(400).json({ error: 'token and password are required' });
  }
  const user = await users().findOne({ resetToken: token, resetExpires: { $gt: new Date() } });
  if (!user) return res.status(400).json({ error: 'invalid or expired token' });
  await users().updateOne(
    { _id: user._id },
    { $set: { hash: await argon2.hash(password) }, $unset: { resetToken: '', resetExpires: '' } },
  );
  res.sendStatus(204);
});

client.connect().then(() => app.listen(4000));
