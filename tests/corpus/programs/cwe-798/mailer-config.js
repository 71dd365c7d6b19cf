const nodemailer = require('nodemailer');
const fs = require('fs');

const transporter = nodemailer.createTransport({
  host: 'smtp.mailprovider.com',
  port: 465,
  secure: true,
  auth: {
    user: 'no-reply@shopfront.io',
    pass: 'Sh0pFr0nt!2024mail', // flaw: CWE-798
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
