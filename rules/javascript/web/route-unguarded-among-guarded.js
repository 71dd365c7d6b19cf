const express = require("express");

function posts() {
  const router = express.Router();
  // ok: route-unguarded-among-guarded
  router.get("/posts", async (req, res) => {
    res.json(await all());
  });
  router.put("/posts/:id", requireLogin, async (req, res) => {
    res.json(await change(req.params.id));
  });
  // ruleid: route-unguarded-among-guarded
  router.delete("/posts/:id", async (req, res) => {
    await remove(req.params.id);
    res.sendStatus(204);
  });
  // ok: route-unguarded-among-guarded
  router.post("/login", async (req, res) => {
    res.json(await login(req.body.name, req.body.password));
  });
  // ok: route-unguarded-among-guarded
  router.patch("/posts/:id", async (req, res) => {
    if (!req.session.userId) return res.sendStatus(401);
    res.json(await change(req.params.id));
  });
  return router;
}

function itemsGuardedLater() {
  const app = express();
  // ruleid: route-unguarded-among-guarded
  app.patch("/items/:id", function (req, res, next) {
    change(req.params.id).then(() => res.sendStatus(204), next);
  });
  app.post("/items", passport.authenticate("jwt"), handler);
}

function allGuarded() {
  const router = express.Router();
  router.use(requireLogin);
  router.post("/items", requireAdmin, handler);
  // ok: route-unguarded-among-guarded
  router.delete("/items/:id", async (req, res) => {
    await remove(req.params.id);
    res.sendStatus(204);
  });
}

function noneGuarded() {
  const router = express.Router();
  router.post("/items", validateBody(schema), handler);
  // ok: route-unguarded-among-guarded
  router.delete("/items/:id", async (req, res) => {
    await remove(req.params.id);
    res.sendStatus(204);
  });
}

function ofHono() {
  const app = new Hono();
  app.post("/projects", requireUser, async (c) => c.json(await add(c.get("user"))));
  // ruleid: route-unguarded-among-guarded
  app.delete("/projects/:id", async (c) => {
    await remove(c.req.param("id"));
    return c.body(null, 204);
  });
  // ok: route-unguarded-among-guarded
  app.put("/projects/:id", async (c) => {
    await rename(c.get("user"), c.req.param("id"));
    return c.body(null, 204);
  });
  // ok: route-unguarded-among-guarded
  app.delete("/sessions", async (c) => {
    await end(getCookie(c, "sid"));
    return c.body(null, 204);
  });
}
