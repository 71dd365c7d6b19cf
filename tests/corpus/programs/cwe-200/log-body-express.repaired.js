const express = require('express');
const morgan = require('morgan');
const users = require('./users');

const app = express();
app.use(express.json());
app.use(morgan(':method :url :status :response-time ms'));

app.post('/users', async (req, res) => {
  const { email, password } = req.body;
  console.log('Creating user');
  const user = await users.create({ email: String(email), password: String(password) });
  res.status(201).json({ id: user.id });
});

app.listen(3000);
