import express from 'express';
import { Invoice } from './models.js';
import { auth } from './auth.js';

const router = express.Router();
router.use(auth);

router.post('/invoices', async (req, res) => {
  try {
    const { number, amount } = req.body;
    const invoice = await Invoice.create({ number, amount, userId: req.user.id });
    res.status(201).json({ id: invoice.id });
  } catch (error) {
    req.log.error({ err: error }, 'invoice creation failed');
    res.status(500).json({ message: 'Failed to create invoice' });
  }
});

export default router;
