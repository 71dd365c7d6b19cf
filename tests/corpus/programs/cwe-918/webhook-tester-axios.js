const express = require('express');
const axios = require('axios');
const auth = require('./auth');

const app = express();
app.use(express.json({ limit: '20kb' }));

app.post('/webhooks/test', auth, async (req, res) => {
  const { callbackUrl, payload } = req.body;
  try {
    const response = await axios.post(callbackUrl, payload, { timeout: 5000 }); // flaw: CWE-918
    res.json({ status: response.status, body: response.data });
  } catch (err) {
    res.status(502).json({ error: 'The endpoint could not be reached' });
  }
});

app.listen(3000);
