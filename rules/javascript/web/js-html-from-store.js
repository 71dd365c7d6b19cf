app.get("/", (req, res) => {
  const pages = db.prepare("SELECT title FROM pages").all();
  const items = pages.map((page) => `<li>${page.title}</li>`).join("");
  // ruleid: js-html-from-store
  res.send(`<ul>${items}</ul>`);
  const safe = pages.map((page) => `<li>${escapeHtml(page.title)}</li>`).join("");
  // ok: js-html-from-store
  res.send(`<ul>${safe}</ul>`);
  // ok: js-html-from-store
  res.send(`<p>${pages.length} pages</p>`);
});

app.get("/posts/:id", async (req, res) => {
  const post = await Post.findById(req.params.id).lean();
  // ruleid: js-html-from-store
  res.send(layout("Post", `<h1>${post.title}</h1>`));
  // ok: js-html-from-store
  res.send(`<a href="/posts/${post.id}">next</a>`);
  // ok: js-html-from-store
  res.render("post", { post });
  // ok: js-html-from-store
  res.json({ title: `<b>${post.title}</b>` });
});

app.get("/comments", (req, res) => {
  db.all("SELECT author, text FROM comments", (err, rows) => {
    let html = "<html><body>";
    rows.forEach((row) => {
      html += `<p>${row.text}</p>`;
    });
    // ruleid: js-html-from-store
    res.send(html);
  });
});

function around(row) {
  return `<b>${row.name}</b>`;
}

app.get("/members", async (req, res) => {
  const { rows } = await pool.query("SELECT name FROM members");
  // ruleid: js-html-from-store
  res.send(`<p>${around(rows[0])}</p>`);
  show(res, rows[0]);
});

function show(res, member) {
  // todoruleid: js-html-from-store
  res.send(`<p>${member.name}</p>`);
}

app.get("/direct/:id", async (req, res) => {
  // ruleid: js-html-from-store
  res.send(`<h1>${(await Post.findById(req.params.id)).title}</h1>`);
});

app.get("/links/:id", async (req, res) => {
  const user = await User.findById(req.params.id).lean();
  const token = Buffer.from(user.email).toString("base64url");
  // ok: js-html-from-store
  res.send(`<a href="/unsubscribe?token=${token}">Unsubscribe</a>`);
});

async function notify(mailer, id) {
  const post = await models.Post.findOne({ id });
  const { html, text } = await this.renderer.renderEmailTemplate("new-comment", { title: post.get("title") });
  // ok: js-html-from-store
  await mailer.sendMail({ to: author, html, text });
}
