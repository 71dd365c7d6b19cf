import crypto from 'node:crypto';
import express from 'express';
import rateLimit from 'express-rate-limit';
import nodemailer from 'nodemailer';
import { z } from 'zod';

const app = express();
app.use(express.json({ limit: '4kb' }));
app.use(rateLimit({ windowMs: 15 * 60_000, limit: 20 }));

const mailer = nodemailer.createTransport({
  host: process.env.SMTP_HOST,
  port: 465,
  secure: true,
  auth: { user: process.env.SMTP_USER, pass: process.env.SMTP_PASSWORD },
});
const resets = new Map<string, { email: string; expires: number }>();
const EmailBody = z.object({ email: z.string().email().max(254) });

function makeToken(): string {
  return crypto.randomBytes(32).toString('hex');
}

app.post('/password/forgot', async (req, res) => {
  const parsed = EmailBody.safeParse(req.body);
  if (parsed.success) {
    const token = makeToken();
    const digest = crypto.createHash('sha256').update(token).digest('hex');
    resets.set(digest, { email: parsed.data.email, expires: Date.now() + 900_000 });
    const link = new URL('/reset', process.env.PUBLIC_URL);
    link.searchParams.set('token', token);
    await mailer.sendMail({ to: parsed.data.email, subject: 'Reset your password', text: `Reset your password: ${link.href}` });
  }
  res.json({ sent: true });
});

app.post('/webhooks/mail', express.raw({ type: '*/*' }), (req, res) => {
  const signature = String(req.headers['x-signature'] ?? '');
  const expected = crypto.createHmac('sha256', process.env.WEBHOOK_SECRET as string).update(req.body).digest('hex');
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !crypto.timingSafeEqual(given, Buffer.from(expected))) {
    return res.sendStatus(403);
  }
  res.sendStatus(204);
});

app.listen(3000);
