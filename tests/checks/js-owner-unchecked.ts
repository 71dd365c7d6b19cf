router.put("/notes/:id", auth, (ctx) => {
  const { title, content } = ctx.request.body as { title: string; content: string };
  // ruleid: js-owner-unchecked
  const result = db.prepare("UPDATE notes SET title = ?, content = ? WHERE id = ?").run(title, content, ctx.params.id);
  ctx.body = { ok: result.changes > 0 };
});

router.get("/:id", protect, async (req, res) => {
  // ruleid: js-owner-unchecked
  const order = await Order.findById(req.params.id).populate("items.product");
  if (!order) return res.status(404).json({ message: "Order not found" });
  res.json(order);
});

app.delete("/api/invoices/:invoiceId", { preHandler: [app.authenticate] }, async (request, reply) => {
  // ruleid: js-owner-unchecked
  await prisma.invoice.delete({ where: { id: request.params.invoiceId } });
  return reply.code(204).send();
});

export function routes(app: Hono) {
  app.delete("/tasks/:id", requireAuth(), async (c) => {
    // ruleid: js-owner-unchecked
    await db.delete(tasks).where(eq(tasks.id, c.req.param("id")));
    return c.body(null, 204);
  });
}

router.post("/bookings/:id/cancel", passport.authenticate("jwt", { session: false }), async function (req, res) {
  // ruleid: js-owner-unchecked
  await pool.query("UPDATE bookings SET status = 'cancelled' WHERE id = $1", [req.params.id]);
  res.json({ ok: true });
});

router.put("/notes/:id", auth, (ctx) => {
  // ok: js-owner-unchecked
  db.prepare("UPDATE notes SET title = ? WHERE id = ? AND user_id = ?").run(ctx.request.body.title, ctx.params.id, ctx.state.user.id);
});

router.get("/:id", protect, async (req, res) => {
  // ok: js-owner-unchecked
  const order = await Order.findById(req.params.id);
  if (!order || !order.user.equals(req.user._id)) return res.status(404).json({});
  res.json(order);
});

router.get("/:id", protect, async (req, res) => {
  // ok: js-owner-unchecked
  const order = await Order.findById(req.params.id);
  if (!(await mayRead(req, order))) return res.status(404).json({});
  res.json(order);
});

// ok: js-owner-unchecked
router.delete("/orders/:id", protect, adminOnly, async (req, res) => res.json(await Order.findByIdAndDelete(req.params.id)));

// ok: js-owner-unchecked
router.delete("/orders/:id", requireRole("staff"), async (req, res) => res.json(await Order.findByIdAndDelete(req.params.id)));

// ok: js-owner-unchecked
router.get("/products/:id", protect, async (req, res) => res.json(await Product.findById(req.params.id)));

// ok: js-owner-unchecked
router.get("/:id", protect, async (req, res) => res.json(await Article.findById(req.params.id)));

// ok: js-owner-unchecked
router.get("/orders/:id", async (req, res) => res.json(await Order.findById(req.params.id)));

// ok: js-owner-unchecked
router.put("/orders/:id", protect, isOrderOwner, async (req, res) => res.json(await Order.findByIdAndUpdate(req.params.id, { note: req.body.note })));

// ok: js-owner-unchecked
router.get("/tasks/:id", auth, async (c) => c.json(await db.select().from(tasks).where(and(eq(tasks.id, c.req.param("id")), eq(tasks.userId, c.get("userId"))))));
