import crypto from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { enqueue } from './queue.js';

const sign = (body) => crypto.createHmac('sha256', process.env.WEBHOOK_SECRET).update(body).digest('hex');

function same(a, b) {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && crypto.timingSafeEqual(left, right);
}

export async function webhook(req, res) {
  const body = await buffer(req);
  const signature = req.headers['x-signature'];
  if (typeof signature !== 'string' || !same(signature, sign(body))) {
    res.statusCode = 401;
    return res.end('invalid signature');
  }
  await enqueue(JSON.parse(body.toString('utf8')));
  res.statusCode = 202;
  res.end();
}
