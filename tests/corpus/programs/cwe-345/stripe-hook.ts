import express from 'express';
import Stripe from 'stripe';
import { markPaid } from './orders';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY!);
const app = express();

app.post('/webhooks/stripe', express.json(), async (req, res, next) => { // flaw: CWE-345
  const event = req.body as Stripe.Event;
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
