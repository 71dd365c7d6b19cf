import nodemailer from 'nodemailer';
import { Router } from 'express';
import { requireLogin } from './session';

const transport = nodemailer.createTransport(process.env.SMTP_URL!);
export const contact = Router();

contact.post('/contact', requireLogin, async (req, res, next) => {
  const { subject, message } = req.body;
  try {
    await transport.sendMail({
      from: 'no-reply@acme.com',
      to: 'support@acme.com',
      subject: String(subject).replace(/[\r\n]/g, ' ').slice(0, 100),
      html: `<p>${message}</p><p>from ${req.user.email}</p>`, // flaw: CWE-79
    });
    res.sendStatus(204);
  } catch (error) {
    next(error);
  }
});
