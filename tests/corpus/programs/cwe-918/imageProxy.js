const express = require('express');
const axios = require('axios');

const app = express();

// Proxy images so that the browser doesn't run into CORS errors
app.get('/proxy', async (req, res) => {
  const { url } = req.query;

  if (!url) {
    return res.status(400).send('Missing url parameter');
  }

  try {
    const response = await axios.get(url, { responseType: 'stream', timeout: 10000 }); // flaw: CWE-918
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
