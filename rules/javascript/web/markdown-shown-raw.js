const { marked } = require("marked");
const showdown = require("showdown");
const converter = new showdown.Converter();

app.get("/wiki/:slug", async (req, res) => {
  const page = await Page.findOne({ slug: String(req.params.slug) });
  // ruleid: markdown-shown-raw
  res.render("wiki", { title: page.title, content: marked.parse(page.body) });
});
app.get("/notes/:id", async (req, res) => {
  const note = await Note.findById(req.params.id);
  // ruleid: markdown-shown-raw
  const html = converter.makeHtml(note.text);
  res.render("note", { html });
});
app.get("/help", async (req, res) => {
  const text = await fs.promises.readFile("help.md", "utf8");
  // ok: markdown-shown-raw
  res.send(marked.parse(text));
});
