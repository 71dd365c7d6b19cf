const express = require('express');
const User = require('../models/user');
const Order = require('../models/order');

const router = express.Router();

// GET all users
router.get('/admin/users', async (req, res) => {
  const users = await User.find().select('name email role');
  res.json(users);
});

// DELETE a user
router.delete('/admin/users/:id', async (req, res) => { // flaw: CWE-306
  const deleted = await User.findByIdAndDelete(req.params.id);
  if (!deleted) {
    return res.status(404).json({ message: 'User not found' });
  }
  res.json({ message: 'User deleted' });
});

// Refund an order
router.post('/admin/orders/:id/refund', async (req, res) => { // flaw: CWE-306
  const order = await Order.findById(req.params.id);
  if (!order) {
    return res.status(404).json({ message: 'Order not found' });
  }
  order.status = 'refunded';
  await order.save();
  res.json({ message: 'Order refunded', id: order.id });
});

module.exports = router;
