const router = require("express").Router();
router.use(requireLogin);

router.get("/settings", async (req, res) => {
  // ruleid: owner-from-request
  res.json(await Settings.findOne({ userId: req.query.userId }));
});

router.put("/settings", async (req, res) => {
  const { userId, theme } = req.body;
  // ruleid: owner-from-request
  await Settings.updateOne({ userId: String(userId) }, { $set: { theme } });
  res.json({ ok: true });
});

async function save(formData) {
  const session = await auth();
  if (!session) throw new Error("not signed in");
  const userId = formData.get("userId");
  // ruleid: owner-from-request
  await prisma.user.update({ where: { id: userId }, data: { name: String(formData.get("name")) } });
}

router.get("/mine", async (req, res) => {
  // ok: owner-from-request
  res.json(await Settings.findOne({ userId: req.user.id }));
});

router.post("/login", async (req, res) => {
  const { userId } = req.body;
  // ok: owner-from-request
  res.json(await User.findOne({ userId: String(userId) }));
});
