const express = require('express');
const fs = require('fs').promises;
const path = require('path');

const app = express();
app.use(express.urlencoded({ extended: false, limit: '1mb' }));
const PAGES = path.join(__dirname, 'pages');

function pagePath(slug) {
  if (!/^[a-z0-9-]{1,80}$/.test(slug)) {
    return null;
  }
  return path.join(PAGES, `${slug}.md`);
}

app.get('/wiki/:slug', async (req, res) => {
  try {
    const file = pagePath(req.params.slug);
    if (!file) return res.status(404).send('No such page');
    const text = await fs.readFile(file, 'utf8');
    res.type('text/plain').send(text);
  } catch {
    res.status(404).send('No such page');
  }
});

app.post('/wiki', async (req, res) => {
  const { slug, content } = req.body;
  const file = pagePath(slug);
  if (!file) return res.status(400).send('Invalid name');
  await fs.writeFile(file, content);
  res.redirect(303, `/wiki/${encodeURIComponent(slug)}`);
});

app.listen(5000);
