const express = require("express");

function adminRouter(shop) {
  const router = express.Router();
  // ok: guard-behind-routes
  router.get("/health", (req, res) => res.json({ ok: true }));
  // ruleid: guard-behind-routes
  router.post("/maintenance", (req, res) => {
    shop.maintenance = true;
    res.json({});
  });
  // ok: guard-behind-routes
  router.post("/login", login);
  // ok: guard-behind-routes
  router.delete("/items/:id", requireAdmin, remove);
  router.use(requireAdmin);
  // ok: guard-behind-routes
  router.put("/products/:sku", (req, res) => res.json({}));
  return router;
}

function other() {
  const router = express.Router();
  // ok: guard-behind-routes
  router.post("/orders", order);
  router.use(errorHandler);
  return router;
}
