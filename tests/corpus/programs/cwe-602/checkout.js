const express = require('express');
const Stripe = require('stripe');
const { Product } = require('./models');
const { requireAuth } = require('./auth');

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY);
const router = express.Router();

router.post('/checkout', requireAuth, express.json(), async (req, res, next) => {
  try {
    const { productId, quantity, price } = req.body; // flaw: CWE-602
    if (!Number.isInteger(quantity) || quantity < 1 || quantity > 20) {
      return res.status(400).json({ error: 'Invalid quantity' });
    }
    const product = await Product.findByPk(productId);
    if (!product) return res.status(404).json({ error: 'No such product' });

    const intent = await stripe.paymentIntents.create({
      amount: price * quantity,
      currency: 'eur',
      metadata: { productId: product.id, userId: req.user.id },
    });
    res.json({ clientSecret: intent.client_secret });
  } catch (err) {
    next(err);
  }
});

module.exports = router;
