const winston = require('winston');
const express = require('express');
const { login } = require('./accounts');

const logger = winston.createLogger({ transports: [new winston.transports.Console()] });
const app = express();
app.use(express.json());

app.use((req, res, next) => {
  logger.info('request', { method: req.method, path: req.path, body: req.body, headers: req.headers }); // flaw: CWE-532
  next();
});

app.post('/login', async (req, res) => {
  const { email, password } = req.body;
  logger.debug(`login attempt ${email} / ${password}`); // flaw: CWE-532
  const session = await login(email, password, req.ip);
  if (!session) return res.status(401).json({ error: 'wrong credentials' });
  res.json({ token: session.token });
});

app.listen(3000);
