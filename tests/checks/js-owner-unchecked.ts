router.put("/notes/:id", auth, (ctx) => {
  const { title, content } = ctx.request.body as { title: string; content: string };
  // ruleid: js-owner-unchecked
  const result = db.prepare("UPDATE notes SET title = ?, content = ? WHERE id = ?").run(title, content, ctx.params.id);
  ctx.body = { ok: result.changes > 0 };
});

app.get("/notes/:id", auth, wrap(async (req, res) => {
  // ruleid: js-owner-unchecked
  const note = await Note.findById(req.params.id);
  res.json(note);
}));

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

export async function deleteMessage(messageId: string) {
  const session = await auth();
  if (!session?.user) {
    throw new Error("Unauthorized");
  }
  // ruleid: js-owner-unchecked
  await db.message.delete({ where: { id: messageId } });
  revalidatePath("/inbox");
}

export async function GET(request: Request, { params }: { params: { id: string } }) {
  const session = await getServerSession(authOptions);
  if (!session) return new Response("Unauthorized", { status: 401 });
  // ruleid: js-owner-unchecked
  return Response.json(await prisma.order.findUnique({ where: { id: params.id }, include: { lines: true } }));
}

export const readDocument = async (id: string) => {
  const { user } = await validateRequest();
  if (!user) throw new Error("Not signed in");
  // ruleid: js-owner-unchecked
  return Document.findById(id);
};

export async function deleteOwn(messageId: string) {
  const session = await auth();
  if (!session?.user) throw new Error("Unauthorized");
  // ok: js-owner-unchecked
  await db.message.deleteMany({ where: { id: messageId, senderId: session.user.id } });
}

export async function deleteChecked(messageId: string) {
  const session = await auth();
  if (!session?.user) throw new Error("Unauthorized");
  // ok: js-owner-unchecked
  const message = await db.message.findUnique({ where: { id: messageId } });
  if (message?.senderId !== session.user.id) throw new Error("Forbidden");
  await db.message.delete({ where: { id: messageId } });
}

export async function readArticle(id: string) {
  const session = await auth();
  if (!session) throw new Error("Unauthorized");
  // ok: js-owner-unchecked
  return db.article.findUnique({ where: { id } });
}

export async function byHelper(id: string) {
  const session = await auth();
  // ok: js-owner-unchecked
  await mayDelete(session, id);
  await db.message.delete({ where: { id } });
}

app.put("/orders/:id", requireAuth, async (req, res) => {
  // ruleid: js-owner-unchecked
  await db("orders").where({ id: req.params.id }).update(req.body);
  res.json({ ok: true });
});

app.delete("/users/:id", requireAuth, async (req, res) => {
  // ruleid: js-owner-unchecked
  await knex("users").where("id", req.params.id).del();
  res.status(204).end();
});

app.get("/notes/:id", requireAuth, async (req, res) => {
  // ruleid: js-owner-unchecked
  res.json(await store.collection("notes").findOne({ _id: new ObjectId(req.params.id) }));
});

app.get("/notes/own/:id", requireAuth, async (req, res) => {
  // ok: js-owner-unchecked
  res.json(await store.collection("notes").findOne({ _id: new ObjectId(req.params.id), owner: req.user.id }));
});

app.put("/orders/own/:id", requireAuth, async (req, res) => {
  // ok: js-owner-unchecked
  await db("orders").where({ id: req.params.id, user_id: req.user.id }).update({ note: req.body.note });
  res.json({ ok: true });
});
