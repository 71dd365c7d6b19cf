const express = require('express');
const Stripe = require('stripe');
const orders = require('./orders');

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);
const app = express();

app.post('/stripe/webhook', express.json(), async (req, res) => { // flaw: CWE-345
  const event = req.body;
  if (event.type === 'checkout.session.completed') {
    await orders.markPaid(event.data.object.client_reference_id);
  }
  res.json({ received: true });
});

app.listen(3000);
