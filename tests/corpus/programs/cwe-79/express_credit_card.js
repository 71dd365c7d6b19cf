const express = require('express');
const fs = require('fs');

const app = express();
app.use(express.urlencoded({ extended: true }));

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
  const message = req.query.message ? `<p class="message">${req.query.message}</p>` : '';
  res.send(`<html><body><h1>Payment</h1>${message}${FORM}</body></html>`); // flaw: CWE-79
});

app.post('/pay', (req, res) => {
  const { holder, number, expiry, cvc } = req.body;
  console.log('payment', { holder, number, expiry, cvc }); // flaw: CWE-532
  if (!luhn(number)) {
    return res.status(400).send('<h1>Invalid card</h1><p>' + number + ' is not a valid card number</p>' + FORM); // flaw: CWE-79
  }
  fs.appendFileSync('payments.csv', `${holder},${number},${expiry},${cvc}\n`); // flaw: CWE-312
  res.send(`<h1>Thank you, ${holder}!</h1>`); // flaw: CWE-79
});

app.listen(3000);
