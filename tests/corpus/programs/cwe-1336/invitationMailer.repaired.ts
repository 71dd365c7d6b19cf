import Handlebars from 'handlebars';
import nodemailer from 'nodemailer';
import { Router } from 'express';
import { requireUser } from './auth';

const mailer = nodemailer.createTransport(process.env.SMTP_URL);
export const invitations = Router();

const render = Handlebars.compile('{{greeting}}\n\n{{host}} invites you to a meeting on {{date}}.');

invitations.post('/invitations', requireUser, async (req, res) => {
  const guests: string[] = Array.isArray(req.body.guests) ? req.body.guests.map(String).slice(0, 20) : [];
  const date = new Date(req.body.date);
  if (guests.length === 0 || Number.isNaN(date.getTime())) {
    res.status(400).json({ error: 'guests and date are required' });
    return;
  }

  const greeting = String(req.body.greeting ?? '').slice(0, 200);
  const text = render({ greeting, host: res.locals.user.name, date: date.toDateString() });
  await mailer.sendMail({ from: 'calendar@acme.test', bcc: guests, subject: 'Invitation', text });
  res.sendStatus(202);
});
