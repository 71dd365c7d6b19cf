const router = require('express').Router();
const Order = require('../models/order');
const { protect } = require('../middleware/auth');

// @desc  Get order by ID
// @route GET /api/orders/:id
router.get('/:id', protect, async (req, res) => {
  const order = await Order.findById(req.params.id).populate('items.product');
  if (!order || !order.user.equals(req.user._id)) {
    return res.status(404).json({ message: 'Order not found' });
  }
  res.json(order);
});

// @desc  Cancel order
router.post('/:id/cancel', protect, async (req, res) => {
  const order = await Order.findOneAndUpdate({ _id: req.params.id, user: req.user._id }, { status: 'cancelled' }, { new: true });
  if (!order) return res.status(404).json({ message: 'Order not found' });
  res.json(order);
});

module.exports = router;
