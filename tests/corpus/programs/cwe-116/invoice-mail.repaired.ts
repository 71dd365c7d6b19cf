import nodemailer from 'nodemailer';
import { Router } from 'express';
import escapeHtml from 'escape-html';
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
      html: `<p>${escapeHtml(message)}</p><p>from ${escapeHtml(req.user.email)}</p>`,
    });
    res.sendStatus(204);
  } catch (error) {
    next(error);
  }
});
