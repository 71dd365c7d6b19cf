// ruleid: admin-route-any-user
app.get("/admin/users", requireLogin, async (req, res) => {
  res.json(await db.users());
});

// ruleid: admin-route-any-user
router.delete("/api/admin/users/:id", authenticateToken, (req, res) => {
  db.remove(req.params.id);
  res.sendStatus(204);
});

// ruleid: admin-route-any-user
fastify.post("/admin/flags", { onRequest: [fastify.authenticate] }, async (request, reply) => {
  await flags.set(request.body.name, true);
});

// ok: admin-route-any-user
app.get("/admin/stats", requireAdmin, (req, res) => {
  res.json(stats());
});

// ok: admin-route-any-user
app.get("/admin/logs", requireLogin, (req, res) => {
  if (req.user.role !== "admin") return res.sendStatus(403);
  res.json(logs());
});

// ok: admin-route-any-user
app.post("/admin/jobs", requireLogin, async (req, res) => {
  await assertAdmin(req.user);
  res.json(await jobs());
});

// ok: admin-route-any-user
fastify.get("/admin/flags", { onRequest: [fastify.authenticate, fastify.authorizeAdmin] }, async (request, reply) => {
  return flags.all();
});

// ok: admin-route-any-user
app.get("/users/me", requireLogin, (req, res) => {
  res.json(req.user);
});

api.use("/api/*", jwt({ secret: key, alg: "HS256" }));

// ruleid: admin-route-any-user
api.delete("/api/admin/users/:id", async (c) => {
  await db.delete(users).where(eq(users.id, c.req.param("id")));
  return c.body(null, 204);
});

// ok: admin-route-any-user
api.delete("/api/admin/notes/:id", async (c) => {
  if (c.get("jwtPayload").role !== "admin") return c.body(null, 403);
  await db.delete(notes).where(eq(notes.id, c.req.param("id")));
  return c.body(null, 204);
});
