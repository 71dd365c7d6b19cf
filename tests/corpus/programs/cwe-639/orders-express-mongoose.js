const router = require('express').Router();
const Order = require('../models/order');
const { protect } = require('../middleware/auth');

// @desc  Get order by ID
// @route GET /api/orders/:id
router.get('/:id', protect, async (req, res) => {
  const order = await Order.findById(req.params.id).populate('items.product'); // flaw: CWE-639
  if (!order) {
    return res.status(404).json({ message: 'Order not found' });
  }
  res.json(order);
});

// @desc  Cancel order
router.post('/:id/cancel', protect, async (req, res) => {
  const order = await Order.findByIdAndUpdate(req.params.id, { status: 'cancelled' }, { new: true }); // flaw: CWE-639
  if (!order) return res.status(404).json({ message: 'Order not found' });
  res.json(order);
});

module.exports = router;
