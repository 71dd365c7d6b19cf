const express = require('express');
const session = require('express-session');
const helmet = require('helmet');
const rateLimit = require('express-rate-limit');
const { z } = require('zod');

const app = express();
app.use(helmet());
app.use(rateLimit({ windowMs: 60_000, limit: 100 }));
app.use(express.json({ limit: '32kb' }));
app.use(
  session({
    secret: process.env.SESSION_SECRET,
    resave: false,
    saveUninitialized: false,
    cookie: { httpOnly: true, secure: true, sameSite: 'lax' },
  }),
);

const products = new Map([
  ['p1', { id: 'p1', name: 'Mug', price: 12 }],
  ['p2', { id: 'p2', name: 'Shirt', price: 25 }],
]);
const orders = new Map();
const ItemSchema = z.object({ productId: z.enum(['p1', 'p2']), quantity: z.number().int().min(1).max(20) }).strict();
const NoteSchema = z.object({ note: z.string().max(200) }).strict();

app.use((req, res, next) => {
  req.session.cart ??= { items: [], note: '' };
  next();
});

app.post('/cart/items', (req, res) => {
  const parsed = ItemSchema.safeParse(req.body);
  if (!parsed.success) {
    return res.status(400).json({ error: 'invalid item' });
  }
  req.session.cart.items.push(parsed.data);
  res.json(req.session.cart);
});

app.patch('/cart', (req, res) => {
  const parsed = NoteSchema.safeParse(req.body);
  if (!parsed.success) {
    return res.status(400).json({ error: 'invalid note' });
  }
  req.session.cart.note = parsed.data.note;
  res.json(req.session.cart);
});

app.post('/checkout', (req, res) => {
  const items = req.session.cart.items.map(({ productId, quantity }) => ({ ...products.get(productId), quantity }));
  const total = items.reduce((sum, item) => sum + item.price * item.quantity, 0);
  const order = { id: crypto.randomUUID(), owner: req.session.id, total, items };
  orders.set(order.id, order);
  req.session.cart = { items: [], note: '' };
  res.json(order);
});

app.get('/orders/:id', (req, res) => {
  const order = orders.get(req.params.id);
  if (!order || order.owner !== req.session.id) {
    return res.status(404).json({ error: 'not found' });
  }
  res.json(order);
});

app.listen(process.env.PORT || 3000);
