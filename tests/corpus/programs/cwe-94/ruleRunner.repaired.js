// Runs the pricing rules that shop owners write in the dashboard.
const jsonLogic = require('json-logic-js');
const express = require('express');
const { requireOwner } = require('./auth');
const { loadCart } = require('./carts');

const router = express.Router();

router.post('/rules/preview', requireOwner, async (req, res) => {
  const { rule, cartId } = req.body;
  const cart = await loadCart(req.user.shopId, Number(cartId));
  if (!cart) {
    return res.status(404).json({ error: 'There is no such cart' });
  }

  const facts = { cart: { total: cart.total, count: cart.items.length } };
  try {
    const discount = jsonLogic.apply(rule, facts);
    res.json({ discount: Number(discount) || 0 });
  } catch (e) {
    res.status(422).json({ error: 'The rule failed' });
  }
});

module.exports = router;
