import express from 'express';
import { db } from './db.js';
import { requireUser } from './auth.js';

const app = express();
app.use(express.json());

// Checkout: { items: [{ productId, price, quantity }] }
app.post('/checkout', requireUser, async (req, res) => {
  try {
    const { items } = req.body;
    if (!Array.isArray(items) || items.length === 0 || items.length > 100) {
      return res.status(400).json({ error: 'cart is empty' });
    }
    let total = 0;
    for (const item of items) {
      total += item.price * item.quantity; // flaw: CWE-20, CWE-602
    }
    const order = await db.createOrder({ userId: req.user.id, total });
    res.status(201).json({ id: order.id, total });
  } catch (err) {
    console.error(err);
    res.status(500).json({ error: 'checkout failed' });
  }
});

app.listen(3000);
