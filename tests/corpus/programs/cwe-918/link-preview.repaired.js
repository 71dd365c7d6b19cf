const express = require('express');
const axios = require('axios');
const cheerio = require('cheerio');
const dns = require('dns/promises');
const ipaddr = require('ipaddr.js');
const app = express();
app.use(express.json());

async function assertPublic(link) {
  const url = new URL(link);
  if (url.protocol !== 'https:') throw new Error('https only');
  const addresses = await dns.lookup(url.hostname, { all: true });
  if (addresses.some(({ address }) => ipaddr.parse(address).range() !== 'unicast')) {
    throw new Error('not a public address');
  }
  return url.href;
}

/**
 * Fetches a page and returns its title and description.
 */
async function preview(link) {
  const target = await assertPublic(link);
  const response = await axios.get(target, { timeout: 5000, maxContentLength: 1_000_000, maxRedirects: 0 });
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
