const express = require('express');
const jwt = require('jsonwebtoken');
const argon2 = require('argon2');
const limit = require('express-rate-limit');
const { findByEmail } = require('./users');

const SECRET_KEY = process.env.APP_SECRET;
if (!SECRET_KEY) {
  throw new Error('APP_SECRET is required');
}

const app = express();
app.use(express.json());

app.post('/login', limit({ windowMs: 60000, max: 10 }), async (req, res) => {
  const user = await findByEmail(String(req.body.email));
  if (!user || !(await argon2.verify(user.hash, String(req.body.password)))) {
    return res.status(401).json({ error: 'Invalid credentials' });
  }
  res.json({ token: jwt.sign({ id: user.id }, SECRET_KEY, { expiresIn: '1h' }) });
});

app.get('/profile', (req, res) => {
  const token = (req.headers.authorization || '').replace(/^Bearer /, '');
  try {
    const claims = jwt.verify(token, SECRET_KEY, { algorithms: ['HS256'] });
    res.json({ id: claims.id });
  } catch {
    res.status(401).json({ error: 'Invalid token' });
  }
});

app.listen(3000);
