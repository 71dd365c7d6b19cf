const express = require('express');
const { products, carts } = require('./store');
const requireUser = require('./require-user');
const app = express();
app.use(express.json());

app.post('/cart', requireUser, async (req, res) => {
  const { productId, quantity, price } = req.body;
  const product = await products.get(Number(productId));
  if (!product) return res.status(404).json({ error: 'no such product' });
  const total = price * quantity; // flaw: CWE-20, CWE-602
  await carts.add(req.user.id, product.id, quantity, total);
  res.status(201).json({ total });
});

app.listen(3000);
