import Router from "@koa/router";
import { requireUser } from "./people";

const router = new Router();

router.get("/notes", requireUser, async (ctx) => {
  ctx.body = notes.filter((note) => note.ownerId === ctx.state.user.id);
});

// ruleid: js-owner-forgotten
router.get("/notes/:id", requireUser, async (ctx) => {
  ctx.body = notes.find((note) => note.id === ctx.params.id);
});

// ruleid: js-owner-forgotten
router.delete("/notes/:id", async (ctx) => {
  const person = await requireUser(ctx);
  if (!person) return ctx.throw(401);
  notes.splice(notes.findIndex((note) => note.id === ctx.params.id), 1);
  ctx.status = 204;
});

// ok: js-owner-forgotten
router.put("/notes/:id", requireUser, async (ctx) => {
  const note = notes.find((one) => one.id === ctx.params.id);
  if (note.ownerId !== ctx.state.user.id) ctx.throw(404);
  note.text = ctx.request.body.text;
});

// ok: js-owner-forgotten
router.delete("/notes/:id/marks", requireUser, requireAdmin, async (ctx) => {
  marks.delete(ctx.params.id);
});

// Of this kind nobody asks whose it is
// ok: js-owner-forgotten
router.get("/colours/:id", requireUser, async (ctx) => {
  ctx.body = colours.find((colour) => colour.id === ctx.params.id);
});

// ok: js-owner-forgotten
router.get("/notes/:id/text", requireUser, async (ctx) => textOf(ctx));

// A guard before the routes of one prefix, and the owner set where a record is added
app.use("/letters/*", async (c, next) => {
  const header = c.req.header("Authorization");
  if (!header) return c.json({ error: "unauthorized" }, 401);
  const payload = await verify(header.slice(7), SECRET);
  c.set("userId", payload.sub);
  await next();
});
app.post("/letters", async (c) => {
  db.prepare("INSERT INTO letters (owner_id, text) VALUES (?, ?)").run(c.get("userId"), String((await c.req.json()).text));
  return c.body(null, 201);
});
// ruleid: js-owner-forgotten
app.delete("/letters/:id", async (c) => {
  db.prepare("DELETE FROM letters WHERE id = ?").run(c.req.param("id"));
  return c.body(null, 204);
});
// ok: js-owner-forgotten
app.put("/letters/:id", async (c) => {
  db.prepare("UPDATE letters SET text = ? WHERE id = ? AND owner_id = ?").run("", c.req.param("id"), c.get("userId"));
  return c.body(null, 204);
});
