const express = require('express');
const { execFile } = require('child_process');
const net = require('net');

const app = express();
app.use(express.json({ limit: '10kb' }));

app.get('/api/ping', (req, res) => {
  const host = req.query.host;
  if (!host) {
    return res.status(400).json({ error: 'Host is required' });
  }

  if (!net.isIP(host)) {
    return res.status(400).json({ error: 'Host must be an IP address' });
  }
  execFile('ping', ['-c', '4', host], { timeout: 15000 }, (error, stdout) => {
    if (error) {
      return res.status(502).json({ error: 'Host cannot be reached' });
    }
    res.json({ output: stdout.split('\n') });
  });
});

app.get('/api/health', (req, res) => res.json({ status: 'ok' }));

const PORT = process.env.PORT || 3000;
app.listen(PORT, () => {
  console.log(`Server is running on port ${PORT} 🚀`);
});
