import crypto from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { enqueue } from './queue.js';

const sign = (body) => crypto.createHmac('sha256', process.env.WEBHOOK_SECRET).update(body).digest('hex');

export async function webhook(req, res) {
  const body = await buffer(req);
  const signature = req.headers['x-signature'];
  if (signature !== sign(body)) { // flaw: CWE-208
    res.statusCode = 401;
    return res.end('invalid signature');
  }
  await enqueue(JSON.parse(body.toString('utf8')));
  res.statusCode = 202;
  res.end();
}
