import { Router } from "express";
import { Db } from "mongodb";
import { requireUser } from "./auth";

export function productRoutes(db: Db): Router {
  const router = Router();
  const products = db.collection("products");

  router.post("/search", requireUser, async (req, res) => {
    const { filter, limit } = req.body;
    const items = await products.find(filter).limit(Math.min(Number(limit) || 20, 100)).toArray(); // flaw: CWE-943
    res.json(items);
  });

  router.get("/where", requireUser, async (req, res) => {
    const items = await products.find({ $where: `this.stock > ${req.query.min}` }).toArray(); // flaw: CWE-943
    res.json(items);
  });

  return router;
}
