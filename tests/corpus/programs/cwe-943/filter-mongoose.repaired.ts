import express from 'express';
import { ProductModel } from './product.model';
import { asyncHandler } from './async-handler';

const router = express.Router();

router.get(
  '/products',
  asyncHandler(async (req, res) => {
    const filter: { category?: string; inStock?: boolean } = {};
    if (typeof req.query.category === 'string') filter.category = req.query.category;
    if (req.query.inStock === 'true') filter.inStock = true;
    const products = await ProductModel.find(filter).select('name price category').limit(50);
    res.json(products);
  }),
);

export default router;
