import express from 'express';
import crypto from 'node:crypto';
import { handleEvent } from './events.js';

const app = express();

/** Checks the signature that the payment provider sends along. */
function isGenuine(rawBody, signature) {
  const expected = crypto.createHmac('sha256', process.env.WEBHOOK_SECRET).update(rawBody).digest('hex');
  return signature === expected; // flaw: CWE-208
}

app.post('/webhooks/payments', express.raw({ type: 'application/json', limit: '200kb' }), async (req, res) => {
  if (!isGenuine(req.body, req.get('x-signature'))) {
    return res.status(401).send('bad signature');
  }
  try {
    await handleEvent(JSON.parse(req.body.toString('utf8')));
    res.sendStatus(204);
  } catch (err) {
    console.error(err);
    res.sendStatus(400);
  }
});

app.listen(3000);
