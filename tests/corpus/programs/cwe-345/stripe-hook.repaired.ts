import express from 'express';
import Stripe from 'stripe';
import { markPaid } from './orders';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY!);
const app = express();

app.post('/webhooks/stripe', express.raw({ type: 'application/json' }), async (req, res, next) => {
  let event: Stripe.Event;
  try {
    event = stripe.webhooks.constructEvent(req.body, req.headers['stripe-signature']!, process.env.STRIPE_WEBHOOK_SECRET!);
  } catch {
    return res.status(400).send('bad signature');
  }
  try {
    if (event.type === 'checkout.session.completed') {
      const session = event.data.object as Stripe.Checkout.Session;
      await markPaid(session.client_reference_id!, session.amount_total!);
    }
    res.json({ received: true });
  } catch (err) {
    next(err);
  }
});

export { app };
