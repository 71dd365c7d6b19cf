const express = require('express');
const crypto = require('crypto');
const escapeHtml = require('escape-html');
const helmet = require('helmet');

const app = express();
app.use(helmet());
app.use(express.urlencoded({ extended: false, limit: '4kb' }));

const FORM = `
<form method="post" action="/pay">
  <input name="holder" placeholder="Name on card">
  <input name="number" placeholder="Card number" autocomplete="cc-number">
  <input name="expiry" placeholder="MM/YY">
  <input name="cvc" placeholder="CVC">
  <button>Pay</button>
</form>`;

function luhn(number) {
  const digits = number.replace(/\s/g, '').split('').reverse().map(Number);
  const sum = digits.reduce((total, digit, i) => total + (i % 2 ? (digit * 2 > 9 ? digit * 2 - 9 : digit * 2) : digit), 0);
  return digits.length > 11 && sum % 10 === 0;
}

app.get('/', (req, res) => {
  const text = typeof req.query.message === 'string' ? req.query.message.slice(0, 200) : '';
  const message = text ? `<p class="message">${escapeHtml(text)}</p>` : '';
  res.send(`<html><body><h1>Payment</h1>${message}${FORM}</body></html>`);
});

const payments = [];

app.post('/pay', (req, res) => {
  const holder = String(req.body.holder ?? '').trim();
  const number = String(req.body.number ?? '').replace(/\s/g, '');
  if (!/^[\p{L} .'-]{2,60}$/u.test(holder) || !/^\d{12,19}$/.test(number) || !luhn(number)) {
    return res.status(400).send(`<h1>Invalid card</h1>${FORM}`);
  }
  const reference = crypto.randomUUID();
  payments.push({ reference, last4: number.slice(-4) });
  console.log('payment accepted', reference);
  res.send(`<h1>Thank you, ${escapeHtml(holder)}!</h1><p>Your reference is ${reference}.</p>`);
});

app.listen(3000);
