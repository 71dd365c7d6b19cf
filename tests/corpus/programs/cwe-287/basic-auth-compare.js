const express = require('express');
const jwt = require('jsonwebtoken');
const rateLimit = require('express-rate-limit');
const { users } = require('./db');

const app = express();
app.use(express.json());
const limiter = rateLimit({ windowMs: 60_000, max: 5 });

app.post('/login', limiter, async (req, res) => {
  const { email, password } = req.body;
  const user = await users.findOne({ where: { email: String(email), password: String(password) } }); // flaw: CWE-522, CWE-256, CWE-287
  if (!user) {
    return res.status(401).json({ message: 'Invalid credentials' });
  }
  const token = jwt.sign({ id: user.id }, process.env.JWT_SECRET, { expiresIn: '2h' });
  res.json({ token });
});

app.listen(3000);
