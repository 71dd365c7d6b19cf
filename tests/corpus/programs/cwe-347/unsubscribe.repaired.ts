import { Hono } from 'hono';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { db } from './db';
import { sendMail } from './mail';

const app = new Hono();
const BASE = process.env.BASE_URL!;
const KEY = process.env.LINK_KEY!;

const sign = (value: string) => createHmac('sha256', KEY).update(value).digest();

/** Sends the newsletter with a personal unsubscribe link. */
export async function sendNewsletter(subject: string, html: string) {
  const subscribers = await db.subscriber.findMany({ where: { active: true } });
  for (const s of subscribers) {
    const token = Buffer.from(s.email).toString('base64url');
    const link = `${BASE}/unsubscribe?token=${token}.${sign(s.email).toString('base64url')}`;
    await sendMail({ to: s.email, subject, html: `${html}<p><a href="${link}">Unsubscribe</a></p>` });
  }
}

app.get('/unsubscribe', async (c) => {
  const [token, mac] = (c.req.query('token') ?? '').split('.');
  if (!token || !mac) return c.text('Missing token', 400);
  const email = Buffer.from(token, 'base64url').toString('utf8');
  const given = Buffer.from(mac, 'base64url');
  const expected = sign(email);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return c.text('Invalid token', 400);
  await db.subscriber.updateMany({ where: { email }, data: { active: false } });
  return c.text('You have been unsubscribed.');
});

export default app;
