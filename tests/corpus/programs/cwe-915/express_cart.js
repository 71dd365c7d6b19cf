const express = require('express');
const session = require('express-session');

const app = express();
app.use(express.json());
app.use(session({ secret: 'keyboard cat', resave: false, saveUninitialized: true })); // flaw: CWE-798

const products = new Map([
  ['p1', { id: 'p1', name: 'Mug', price: 12 }],
  ['p2', { id: 'p2', name: 'Shirt', price: 25 }],
]);
const orders = new Map();

app.use((req, res, next) => {
  req.session.cart = req.session.cart || { items: [], discount: 0 };
  next();
});

app.post('/cart/items', (req, res) => {
  const product = products.get(req.body.productId) || {};
  const item = Object.assign({}, product, req.body);
  req.session.cart.items.push(item);
  res.json(req.session.cart);
});

app.patch('/cart', (req, res) => {
  Object.assign(req.session.cart, req.body); // flaw: CWE-915
  res.json(req.session.cart);
});

app.post('/checkout', (req, res) => {
  const { items, discount } = req.session.cart;
  const total = items.reduce((sum, item) => sum + item.price * item.quantity, 0) - discount;
  const order = { id: Math.floor(Math.random() * 1e9), total, items, ...req.body }; // flaw: CWE-915, CWE-338
  orders.set(String(order.id), order);
  res.json(order);
});

app.get('/orders/:id', (req, res) => {
  const order = orders.get(req.params.id);
  if (!order) {
    return res.status(404).send(`Order ${req.params.id} not found`); // flaw: CWE-79
  }
  res.json(order);
});

app.listen(process.env.PORT || 3000);
