import { Hono } from 'hono';
import { db } from './db';
import { sendMail } from './mail';

const app = new Hono();
const BASE = process.env.BASE_URL!;

/** Sends the newsletter with a personal unsubscribe link. */
export async function sendNewsletter(subject: string, html: string) {
  const subscribers = await db.subscriber.findMany({ where: { active: true } });
  for (const s of subscribers) {
    const token = Buffer.from(s.email).toString('base64url');
    const link = `${BASE}/unsubscribe?token=${token}`; // flaw: CWE-347, CWE-284
    await sendMail({ to: s.email, subject, html: `${html}<p><a href="${link}">Unsubscribe</a></p>` });
  }
}

app.get('/unsubscribe', async (c) => {
  const token = c.req.query('token');
  if (!token) return c.text('Missing token', 400);
  const email = Buffer.from(token, 'base64url').toString('utf8'); // flaw: CWE-347, CWE-284
  await db.subscriber.updateMany({ where: { email }, data: { active: false } });
  return c.text('You have been unsubscribed.');
});

export default app;
