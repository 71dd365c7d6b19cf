import { router, requireUser, requireAdmin } from "./app";

router.delete("/posts/:id", requireUser, async (req, res) => {
  const { isModerator, reason } = req.body;
  // ruleid: rights-from-client
  if (!isModerator && !owns(req.params.id)) return res.sendStatus(403);
  // ruleid: rights-from-client
  if (!isModerator) {
    return res.sendStatus(403);
  }
  await remove(req.params.id, reason);
});

router.get("/report", requireUser, async (req, res) => {
  // ruleid: rights-from-client
  if (req.query.admin === "true") return res.json(await everything());
  // ruleid: rights-from-client
  if (req.cookies.role !== "admin") return res.sendStatus(403);
  // ruleid: rights-from-client
  if (!req.body.isAdmin) return res.sendStatus(403);
  // ok: rights-from-client
  if (req.user.role !== "admin") return res.sendStatus(403);
  // ok: rights-from-client
  if (req.body.role !== "user" && req.user.role !== "admin") return res.sendStatus(403);
  // ok: rights-from-client
  if (!req.body.title) return res.sendStatus(400);
});

router.put("/members/:id", requireUser, async (req, res) => {
  const { role } = req.body;
  // ok: rights-from-client
  if (role === "admin") return res.status(403).json({ error: "nobody becomes an administrator here" });
  // ok: rights-from-client
  if (role !== "editor") return res.status(400).json({ error: "unknown role" });
  // ruleid: rights-from-client
  if (role !== "owner") return res.status(403).end();
});

router.put("/flags/:id", requireAdmin, async (req, res) => {
  const { isAdmin } = req.body;
  // ok: rights-from-client
  if (isAdmin) await promote(req.params.id);
  res.end();
});

function shown(profile) {
  const { isAdmin } = profile;
  // ok: rights-from-client
  if (isAdmin) return "administrator";
  return "member";
}

router.post("/posts/:id/hide", requireUser, async (req, res) => {
  const { isModerator } = req.body;
  const post = await Post.findById(req.params.id);
  // ruleid: rights-from-client
  if (!isModerator && !post.author.equals(req.user._id)) return res.sendStatus(403);
  // ok: rights-from-client
  if (!isModerator && !req.user.isModerator) return res.sendStatus(403);
  await hide(post);
});
