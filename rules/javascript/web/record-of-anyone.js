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

function secretsOfKoa() {
  const router = new Router();
  router.post("/", async (ctx) => {
    ctx.body = await Secret.create({ text: ctx.request.body.text, userId: ctx.state.user.sub });
  });
  router.get("/:id", async (ctx) => {
    // ruleid: record-of-anyone
    ctx.body = await Secret.findByPk(ctx.params.id);
  });
  router.put("/:id", async (ctx) => {
    // ok: record-of-anyone
    ctx.body = await Secret.findOne({ where: { id: ctx.params.id, userId: ctx.state.user.sub } });
  });
  router.delete("/:id", async (ctx) => {
    // ok: record-of-anyone
    const secret = await Secret.findByPk(ctx.params.id);
    if (secret.userId !== whoAsks(ctx)) ctx.throw(403);
    await secret.destroy();
  });
  router.get("/tags/:id", async (ctx) => {
    // ok: record-of-anyone
    ctx.body = await Tag.findByPk(ctx.params.id);
  });
}

function cartsOfFastify() {
  app.get("/carts", { onRequest: [app.authenticate] }, async (request, reply) => {
    return pool.query("SELECT * FROM carts WHERE user_id = $1", [request.user.id]);
  });
  // ruleid: record-of-anyone
  app.get("/carts/:id", { onRequest: [app.authenticate] }, async (request, reply) => {
    return pool.query("SELECT * FROM carts WHERE id = $1", [request.params.id]);
  });
  // ok: record-of-anyone
  app.delete("/carts/:id", { preHandler: [app.requireAdmin] }, async (request, reply) => {
    return pool.query("DELETE FROM carts WHERE id = $1", [request.params.id]);
  });
}

fastify.addHook("onRequest", async (request, reply) => {
  await request.jwtVerify();
});

fastify.post("/recipes", async (request, reply) => {
  return recipes.create(request.body.title, request.user.id);
});

// ruleid: record-of-anyone
fastify.put("/recipes/:id", async (request, reply) => {
  return recipes.update(request.params.id, request.body.title);
});

// ok: record-of-anyone
fastify.delete("/recipes/:id", async (request, reply) => {
  return recipes.remove(request.params.id, request.user.id);
});

export function baskets(server) {
  server.addHook("onRequest", async (request, reply) => {
    await request.jwtVerify();
  });
  server.post("/basket/items", async (request) => {
    const { sub } = request.user;
    return prisma.basketItem.create({ data: { userId: sub, sku: request.body.sku } });
  });
  // ruleid: record-of-anyone
  server.delete("/basket/items/:id", async (request, reply) => {
    await prisma.basketItem.delete({ where: { id: request.params.id } });
    return reply.code(204).send();
  });
}

export function forms(app) {
  app.post("/remarks", requireLogin, (req, res) => {
    db.prepare("INSERT INTO remarks (author_id, body) VALUES (?, ?)").run(req.session.user.id, req.body.body);
    res.redirect("/");
  });
  // ruleid: record-of-anyone
  app.post("/remarks/:id/delete", requireLogin, (req, res) => {
    db.prepare("DELETE FROM remarks WHERE id = ?").run(req.params.id);
    res.redirect("/");
  });
  // ok: record-of-anyone
  app.post("/remarks/:id/edit", requireLogin, (req, res) => {
    db.prepare("UPDATE remarks SET body = ? WHERE id = ? AND author_id = ?").run(req.body.body, req.params.id, req.session.user.id);
    res.redirect("/");
  });
}
