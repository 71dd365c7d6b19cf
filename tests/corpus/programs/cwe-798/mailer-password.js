const nodemailer = require('nodemailer');

const transporter = nodemailer.createTransport({
  host: 'smtp.shop.example',
  port: 465,
  secure: true,
  auth: { user: 'orders@shop.example', pass: 'Wint3r-Orders!42' }, // flaw: CWE-798
});

exports.sendReceipt = (to, order) =>
  transporter.sendMail({ from: 'orders@shop.example', to, subject: `Order ${Number(order.id)}`, text: 'Thank you for your order.' });
