const express = require('express');
const { findProduct } = require('./products');

const router = express.Router();

router.post('/cart', async (req, res) => {
  const product = await findProduct(Number(req.body.productId));
  if (!product) {
    return res.status(404).json({ error: 'No such product' });
  }
  req.session.cart = req.session.cart || [];
  const quantity = Math.min(Math.max(Number.parseInt(req.body.quantity, 10) || 1, 1), 20);
  req.session.cart.push({ id: product.id, price: product.price, quantity });
  res.status(201).json({ items: req.session.cart.length });
});

router.get('/cart/total', (req, res) => {
  const cart = req.session.cart || [];
  let total = cart.reduce((sum, item) => sum + item.price * item.quantity, 0);
  if (req.session.isStaff) {
    total *= 0.7;
  }
  res.json({ total });
});

module.exports = router;
