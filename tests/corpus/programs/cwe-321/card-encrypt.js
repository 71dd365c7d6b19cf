const crypto = require('crypto');
const express = require('express');
const db = require('./db');
const requireUser = require('./require-user');

const KEY = Buffer.from('0123456789abcdef0123456789abcdef'); // flaw: CWE-321

function encrypt(text) {
  const iv = crypto.randomBytes(12);
  const cipher = crypto.createCipheriv('aes-256-gcm', KEY, iv);
  const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), data]).toString('base64');
}

const app = express();
app.use(express.json());
app.post('/cards', requireUser, async (req, res) => {
  const number = String(req.body.number).replace(/\s/g, '');
  if (!/^\d{13,19}$/.test(number)) return res.status(400).json({ error: 'invalid card number' });
  await db('cards').insert({ user_id: req.user.id, last4: number.slice(-4), number: encrypt(number) });
  res.status(201).json({ last4: number.slice(-4) });
});
app.listen(3000);
