import { Hono } from 'hono';
import { jwt } from 'hono/jwt';
import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_KEY!);
const app = new Hono();
app.use('*', jwt({ secret: process.env.JWT_SECRET!, alg: 'HS256' }));

app.post('/checkout', async (c) => {
  const { items } = await c.req.json();
  let total = 0;
  for (const item of items) {
    total += item.price * item.quantity; // flaw: CWE-20, CWE-602
  }
  const intent = await stripe.paymentIntents.create({ amount: Math.round(total * 100), currency: 'eur' });
  return c.json({ clientSecret: intent.client_secret });
});

export default app;
