const express = require('express');
const ejs = require('ejs');
const nodemailer = require('nodemailer');
const requireAdmin = require('./require-admin');

const transport = nodemailer.createTransport(process.env.SMTP_URL);
const app = express();
app.use(express.json());

app.post('/campaigns/preview', requireAdmin, async (req, res) => {
  const { template, name } = req.body;
  const html = ejs.render(`<p>Hello <%= name %></p>${template}`, { name }); // flaw: CWE-1336
  await transport.sendMail({ from: 'news@shop.example', to: req.user.email, subject: 'Preview', html });
  res.json({ sent: true });
});

app.listen(3000);
