const express = require("express");
const router = express.Router();

// ruleid: admin-route-unguarded
router.delete("/admin/users/:id", async (req, res) => {
  await User.findByIdAndDelete(req.params.id);
  res.sendStatus(204);
});

// ruleid: admin-route-unguarded
app.post("/api/admin/refund", function (req, res, next) {
  refund(req.body.order).then(() => res.sendStatus(204), next);
});

// ok: admin-route-unguarded
router.delete("/admin/users/:id", requireAdmin, async (req, res) => {
  await User.findByIdAndDelete(req.params.id);
  res.sendStatus(204);
});

// ok: admin-route-unguarded
router.post("/admin/reindex", async (req, res) => {
  if (req.user.role !== "admin") return res.sendStatus(403);
  await reindex();
  res.sendStatus(202);
});

// ok: admin-route-unguarded
router.post("/admin/login", checkPassword, (req, res) => res.sendStatus(204));

// ruleid: admin-route-unguarded
router.get("/admin/users", (req, res) => {
  res.json(db.prepare("SELECT id, email FROM users").all());
});

// ok: admin-route-unguarded
router.get("/admin/login", (req, res) => {
  res.render("login");
});

// ok: admin-route-unguarded
router.post("/orders", async (req, res) => {
  res.json(await save(req.body));
});

// ok: admin-route-unguarded
router.post("/admin/purge", async (req, res) => {
  await requireAdmin(req);
  await purge();
  res.sendStatus(202);
});

function guarded() {
  const routes = express.Router();
  routes.use(requireAdmin);
  // ok: admin-route-unguarded
  routes.delete("/admin/users/:id", async (req, res) => {
    await User.findByIdAndDelete(req.params.id);
    res.sendStatus(204);
  });
  return routes;
}

// ruleid: admin-route-unguarded
fastifyApp.get("/admin/users", async () => {
  return db.users();
});

// ruleid: admin-route-unguarded
fastifyApp.delete("/admin/users/:id", async (request) => {
  return db.remove(request.params.id);
});

// ok: admin-route-unguarded
fastifyApp.get("/admin/roles", async (request) => {
  return db.roles(request.user.id);
});

function looksInFront(app) {
  app.use("/admin", (req, res, next) => {
    if (req.get("x-key") !== KEY) return res.status(401).end();
    next();
  });
  // ok: admin-route-unguarded
  app.delete("/admin/secrets", async (req, res) => {
    await store.clear();
    res.end();
  });
}
