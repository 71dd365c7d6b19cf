const express = require('express');
const { products, carts } = require('./store');
const requireUser = require('./require-user');
const app = express();
app.use(express.json());

app.post('/cart', requireUser, async (req, res) => {
  const { productId } = req.body;
  const quantity = Number(req.body.quantity);
  const product = await products.get(Number(productId));
  if (!product) return res.status(404).json({ error: 'no such product' });
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > 100) return res.status(400).json({ error: 'bad quantity' });
  const total = product.price * quantity;
  await carts.add(req.user.id, product.id, quantity, total);
  res.status(201).json({ total });
});

app.listen(3000);
