import { Router } from "express";
import { Db } from "mongodb";
import { requireUser } from "./auth";

export function productRoutes(db: Db): Router {
  const router = Router();
  const products = db.collection("products");

  router.post("/search", requireUser, async (req, res) => {
    const { category, maxPrice, limit } = req.body;
    const filter = { category: String(category), price: { $lte: Number(maxPrice) } };
    const items = await products.find(filter).limit(Math.min(Number(limit) || 20, 100)).toArray();
    res.json(items);
  });

  router.get("/where", requireUser, async (req, res) => {
    const items = await products.find({ stock: { $gt: Number(req.query.min) } }).limit(100).toArray();
    res.json(items);
  });

  return router;
}
