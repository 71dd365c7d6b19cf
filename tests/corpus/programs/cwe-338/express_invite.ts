import crypto from 'crypto';
import express from 'express';
import nodemailer from 'nodemailer';

const app = express();
app.use(express.json());

const mailer = nodemailer.createTransport({
  host: 'smtp.example.org',
  port: 465,
  auth: { user: 'noreply@example.org', pass: 'Tr0ub4dor&3-mail' }, // flaw: CWE-798
  tls: { rejectUnauthorized: false }, // flaw: CWE-295
});
const resets = new Map<string, { email: string; expires: number }>();

function makeToken(): string {
  return Math.random().toString(36).substring(2) + Date.now().toString(36); // flaw: CWE-338
}

app.post('/password/forgot', async (req, res) => {
  const { email } = req.body;
  const token = makeToken();
  resets.set(token, { email, expires: Date.now() + 3_600_000 });
  await mailer.sendMail({
    to: email,
    subject: 'Reset your password',
    html: `<p>Hi ${email}, <a href="https://${req.headers.host}/reset?token=${token}">reset your password</a>.</p>`,
  });
  res.json({ sent: true, token }); // flaw: CWE-200, CWE-640
});

app.post('/webhooks/mail', express.raw({ type: '*/*' }), (req, res) => {
  const signature = String(req.headers['x-signature'] ?? '');
  const expected = crypto.createHmac('sha256', process.env.WEBHOOK_SECRET as string).update(req.body).digest('hex');
  if (signature !== expected) { // flaw: CWE-208
    return res.sendStatus(403);
  }
  res.sendStatus(204);
});

app.listen(3000);
