const express = require('express');
const fs = require('fs').promises;
const path = require('path');

const app = express();
app.use(express.urlencoded({ extended: false, limit: '1mb' }));
const PAGES = path.join(__dirname, 'pages');

app.get('/wiki/:slug', async (req, res) => {
  try {
    const text = await fs.readFile(path.join(PAGES, `${req.params.slug}.md`), 'utf8'); // flaw: CWE-22
    res.type('text/plain').send(text);
  } catch {
    res.status(404).send('No such page');
  }
});

app.post('/wiki', async (req, res) => {
  const { slug, content } = req.body;
  await fs.writeFile(path.join(PAGES, slug + '.md'), content); // flaw: CWE-22
  res.redirect(303, `/wiki/${encodeURIComponent(slug)}`);
});

app.listen(5000);
