const express = require('express');
const { search } = require('./search');

const app = express();

const layout = (title, body) => `<!doctype html><title>${title}</title><main>${body}</main>`;

function resultList(query, hits) {
  const items = hits.map((hit) => `<li><a href="/d/${hit.id}">${hit.title}</a></li>`).join('');
  return `<p>${hits.length} results for <em>${query}</em></p><ul>${items}</ul>`; // flaw: CWE-79
}

app.get('/search', async (req, res, next) => {
  const query = String(req.query.q || '');
  try {
    const hits = await search(query);
    res.type('html').send(layout('Search', resultList(query, hits)));
  } catch (err) {
    next(err);
  }
});

app.listen(3000);
