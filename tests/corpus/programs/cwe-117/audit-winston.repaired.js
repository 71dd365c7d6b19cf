const express = require('express');
const winston = require('winston');

const logger = winston.createLogger({
  format: winston.format.json(),
  transports: [new winston.transports.File({ filename: 'audit.log' })],
});

const app = express();
app.use(express.json());

app.post('/feedback', (req, res) => {
  const { user, topic } = req.body;
  logger.info('feedback', { user, topic });
  res.status(202).json({ received: true });
});

app.listen(3000);
