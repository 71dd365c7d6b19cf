import { Hono } from 'hono';
import { jwt } from 'hono/jwt';
import Stripe from 'stripe';
import { products } from './catalogue';

const stripe = new Stripe(process.env.STRIPE_KEY!);
const app = new Hono();
app.use('*', jwt({ secret: process.env.JWT_SECRET!, alg: 'HS256' }));

app.post('/checkout', async (c) => {
  const { items } = await c.req.json();
  let total = 0;
  for (const item of items) {
    const product = products.get(String(item.id));
    const quantity = Number(item.quantity);
    if (!product || !Number.isInteger(quantity) || quantity < 1 || quantity > 99) return c.json({ error: 'bad item' }, 400);
    total += product.price * quantity;
  }
  const intent = await stripe.paymentIntents.create({ amount: Math.round(total * 100), currency: 'eur' });
  return c.json({ clientSecret: intent.client_secret });
});

export default app;
