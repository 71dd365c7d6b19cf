const nodemailer = require('nodemailer');
const fs = require('fs');

const transporter = nodemailer.createTransport({
  host: 'smtp.mailprovider.com',
  port: 465,
  secure: true,
  auth: {
    user: process.env.SMTP_USER,
    pass: process.env.SMTP_PASSWORD,
  },
});

async function sendInvoice(to, invoicePath) {
  return transporter.sendMail({
    from: '"Shopfront" <no-reply@shopfront.io>',
    to,
    subject: 'Your invoice',
    text: 'Thank you for your order. The invoice is attached.',
    attachments: [{ filename: 'invoice.pdf', content: fs.createReadStream(invoicePath) }],
  });
}

module.exports = { sendInvoice };
