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
    res.status(500).json({ message: 'Failed to create invoice', error: error.message, query: error.sql }); // flaw: CWE-209
  }
});

export default router;
