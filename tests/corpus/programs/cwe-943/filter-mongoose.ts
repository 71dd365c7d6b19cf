import express from 'express';
import { ProductModel } from './product.model';
import { asyncHandler } from './async-handler';

const router = express.Router();

router.get(
  '/products',
  asyncHandler(async (req, res) => {
    const filter = JSON.parse(String(req.query.filter ?? '{}'));
    const products = await ProductModel.find(filter).limit(50); // flaw: CWE-943
    res.json(products);
  }),
);

export default router;
