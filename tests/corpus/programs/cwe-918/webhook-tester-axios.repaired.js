const express = require('express');
const axios = require('axios');
const { isPublicUrl } = require('./net-guard');
const auth = require('./auth');

const app = express();
app.use(express.json({ limit: '20kb' }));

app.post('/webhooks/test', auth, async (req, res) => {
  const { callbackUrl, payload } = req.body;
  if (!(await isPublicUrl(callbackUrl))) {
    return res.status(422).json({ error: 'callbackUrl must be a public address' });
  }
  try {
    const response = await axios.post(callbackUrl, payload, { timeout: 5000, maxRedirects: 0 });
    res.json({ status: response.status });
  } catch (err) {
    res.status(502).json({ error: 'The endpoint could not be reached' });
  }
});

app.listen(3000);
