const express = require('express');
const Stripe = require('stripe');
const orders = require('./orders');

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);
const app = express();

app.post('/stripe/webhook', express.raw({ type: 'application/json' }), async (req, res) => {
  let event;
  try {
    event = stripe.webhooks.constructEvent(req.body, req.headers['stripe-signature'], process.env.STRIPE_WEBHOOK_SECRET);
  } catch (err) {
    return res.status(400).send('Invalid signature');
  }
  if (event.type === 'checkout.session.completed') {
    await orders.markPaid(event.data.object.client_reference_id);
  }
  res.json({ received: true });
});

app.listen(3000);
