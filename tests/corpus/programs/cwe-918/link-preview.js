const express = require('express');
const axios = require('axios');
const cheerio = require('cheerio');
const app = express();
app.use(express.json());

/**
 * Fetches a page and returns its title and description.
 */
async function preview(link) {
  const response = await axios.get(link, { timeout: 5000, maxContentLength: 1_000_000 }); // flaw: CWE-918
  const $ = cheerio.load(response.data);
  return {
    title: $('title').text(),
    description: $('meta[name="description"]').attr('content') ?? '',
  };
}

app.post('/preview', async (req, res) => {
  const { url } = req.body;
  if (typeof url !== 'string') {
    return res.status(400).json({ error: 'url is required' });
  }
  try {
    res.json(await preview(url));
  } catch (err) {
    res.status(400).json({ error: 'Could not load the page' });
  }
});

app.listen(3000);
