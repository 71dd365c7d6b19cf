const express = require('express');
const morgan = require('morgan');
const users = require('./users');

const app = express();
app.use(express.json());
morgan.token('body', (req) => JSON.stringify(req.body));
app.use(morgan(':method :url :body')); // flaw: CWE-532, CWE-200

app.post('/users', async (req, res) => {
  const { email, password } = req.body;
  console.log('Creating user', email, password); // flaw: CWE-532
  const user = await users.create({ email: String(email), password: String(password) });
  res.status(201).json({ id: user.id });
});

app.listen(3000);
