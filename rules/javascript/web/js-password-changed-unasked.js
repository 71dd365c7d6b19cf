exports.changePassword = async (req, res) => {
  const { newPassword } = req.body;
  const user = await User.findByPk(req.session.userId);
  // ruleid: js-password-changed-unasked
  user.passwordHash = await bcrypt.hash(newPassword, 12);
  await user.save();
  res.end();
};

router.put("/me/password", requireUser, async (req, res) => {
  // ruleid: js-password-changed-unasked
  await users.setHash(req.user.id, await argon2.hash(req.body.password));
  res.end();
});

exports.updatePassword = async (req, res) => {
  const { oldPassword, newPassword } = req.body;
  const user = await User.findByPk(req.session.userId);
  if (!(await bcrypt.compare(oldPassword, user.passwordHash))) return res.sendStatus(401);
  // ok: js-password-changed-unasked
  user.passwordHash = await bcrypt.hash(newPassword, 12);
  await user.save();
  res.end();
};

router.post("/reset-password", async (req, res) => {
  const user = await User.findOne({ token: req.body.token });
  // ok: js-password-changed-unasked
  user.passwordHash = await bcrypt.hash(req.body.password, 12);
  res.end();
});
