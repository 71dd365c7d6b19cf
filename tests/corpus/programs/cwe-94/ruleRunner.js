// Runs the pricing rules that shop owners write in the dashboard.
const vm = require('vm');
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

  const sandbox = { cart: { total: cart.total, count: cart.items.length }, discount: 0 };
  try {
    vm.runInNewContext(rule, sandbox, { timeout: 100 }); // flaw: CWE-94
    res.json({ discount: sandbox.discount });
  } catch (e) {
    res.status(422).json({ error: 'The rule failed' });
  }
});

module.exports = router;
