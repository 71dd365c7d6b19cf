// ruleid: state-change-by-get
router.get("/posts/:id/delete", ensureLoggedIn, async (req, res) => {
  await Post.deleteOne({ _id: req.params.id, author: req.user.id });
  res.redirect("/posts");
});

// ruleid: state-change-by-get
app.get("/delete/:id", (req, res) => {
  db.run("DELETE FROM notes WHERE id = ?", [req.params.id]);
  res.redirect("/");
});

// ok: state-change-by-get
app.post("/posts/:id/delete", ensureLoggedIn, async (req, res) => {
  await Post.deleteOne({ _id: req.params.id });
  res.redirect("/posts");
});

// ok: state-change-by-get
app.get("/posts/:id/edit", async (req, res) => {
  res.render("edit", { post: await Post.findById(req.params.id) });
});

// ok: state-change-by-get
app.get("/posts/deleted", async (req, res) => res.json(await Post.find({ deleted: true })));
