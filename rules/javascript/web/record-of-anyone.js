const express = require("express");

function notes() {
  const router = express.Router();
  router.use(requireLogin);
  router.get("/notes", async (req, res) => {
    res.json(await prisma.note.findMany({ where: { ownerId: req.user.id } }));
  });
  // ruleid: record-of-anyone
  router.get("/notes/:id", async (req, res) => {
    res.json(await prisma.note.findUnique({ where: { id: Number(req.params.id) } }));
  });
  // ok: record-of-anyone
  router.put("/notes/:id", async (req, res) => {
    res.json(await prisma.note.updateMany({ where: { id: Number(req.params.id), ownerId: req.user.id }, data: {} }));
  });
  // ok: record-of-anyone
  router.get("/posts/:id", async (req, res) => {
    res.json(await prisma.post.findUnique({ where: { id: Number(req.params.id) } }));
  });
  // ruleid: record-of-anyone
  router.delete("/posts/:id", (req, res) => {
    db.prepare("DELETE FROM posts WHERE id = ?").run(req.params.id);
  });
  // ok: record-of-anyone
  router.post("/posts/:id/like", async (req, res) => {
    res.json(await like(req.params.id));
  });
  return router;
}

function orders(app) {
  app.post("/orders", authenticate, async (req, res) => {
    res.json(await Order.create({ customer: req.session.userId, items: [] }));
  });
  // ruleid: record-of-anyone
  app.delete("/api/orders/:id", authenticate, async (req, res, next) => {
    await Order.findByIdAndDelete(req.params.id);
    res.sendStatus(204);
  });
  // ok: record-of-anyone
  app.delete("/api/orders/:id/force", requireAdmin, async (req, res) => {
    await Order.findByIdAndDelete(req.params.id);
    res.sendStatus(204);
  });
  // ok: record-of-anyone
  app.get("/api/orders/:id", authenticate, async (req, res) => {
    const order = await Order.findById(req.params.id);
    await assertOwner(order);
    res.json(order);
  });
  // ok: record-of-anyone
  app.patch("/api/orders/:id", authenticate, async (req, res) => {
    res.json(await changeOrder(req, res));
  });
}

function shared() {
  const router = express.Router();
  router.use(requireLogin);
  // ok: record-of-anyone
  router.get("/documents/:id", async (req, res) => {
    res.json(await Document.findById(req.params.id));
  });
}
