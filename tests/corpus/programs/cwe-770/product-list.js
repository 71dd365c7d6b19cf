import express from 'express';
import { Product } from './models/product.js';

const router = express.Router();

router.get('/products', async (req, res, next) => {
  try {
    const page = Math.max(1, parseInt(req.query.page, 10) || 1);
    const pageSize = parseInt(req.query.pageSize, 10) || 20; // flaw: CWE-770

    const [items, total] = await Promise.all([
      Product.find({ published: true })
        .sort({ createdAt: -1 })
        .skip((page - 1) * pageSize)
        .limit(pageSize)
        .lean(),
      Product.countDocuments({ published: true }),
    ]);

    res.json({ items, page, pageSize, total });
  } catch (err) {
    next(err);
  }
});

export default router;
