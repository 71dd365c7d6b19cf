const winston = require('winston');
const express = require('express');
const { login } = require('./accounts');

const logger = winston.createLogger({ transports: [new winston.transports.Console()] });
const app = express();
app.use(express.json());

app.use((req, res, next) => {
  logger.info('request', { method: req.method, path: req.path });
  next();
});

app.post('/login', async (req, res) => {
  const { email, password } = req.body;
  logger.debug('login attempt');
  const session = await login(email, password, req.ip);
  if (!session) return res.status(401).json({ error: 'wrong credentials' });
  res.json({ token: session.token });
});

app.listen(3000);
