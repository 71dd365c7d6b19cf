import nodemailer from 'nodemailer';

const transport = nodemailer.createTransport({
  host: 'smtp.mailhost.example.com',
  port: 465,
  secure: true,
  auth: {
    user: 'notifications@example.com',
    pass: 'Wint3r-Harbor!72', // flaw: CWE-798
  },
});

export interface Notice {
  to: string;
  subject: string;
  text: string;
}

export async function notify({ to, subject, text }: Notice): Promise<void> {
  await transport.sendMail({
    from: 'Notifications <notifications@example.com>',
    to,
    subject,
    text,
  });
}
