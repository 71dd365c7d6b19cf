const express = require('express');
const axios = require('axios');

const app = express();

const ALLOWED_HOSTS = ['images.acme.test', 'cdn.acme.test'];

// Proxy images so that the browser doesn't run into CORS errors
app.get('/proxy', async (req, res) => {
  const { url } = req.query;

  if (!url) {
    return res.status(400).send('Missing url parameter');
  }

  try {
    const target = new URL(url);
    if (target.protocol !== 'https:' || !ALLOWED_HOSTS.includes(target.hostname)) {
      return res.status(403).send('Host not allowed');
    }
    const response = await axios.get(target.href, { responseType: 'stream', timeout: 10000, maxRedirects: 0 });
    const type = response.headers['content-type'] || '';
    if (!/^image\/(png|jpeg|gif|webp)$/.test(type)) {
      return res.status(415).send('Not an image');
    }
    res.set('Content-Type', type);
    response.data.pipe(res);
  } catch (error) {
    console.error('Proxy error:', error.message);
    res.status(502).send('Could not fetch the image');
  }
});

app.listen(process.env.PORT || 4000);
