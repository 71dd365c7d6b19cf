const express = require('express');
const { spawn } = require('child_process');
const net = require('net');

const app = express();
app.use(express.json());

app.post('/api/ping', (req, res) => {
  const { host, count } = req.body;
  if (typeof host !== 'string' || net.isIP(host) === 0) {
    return res.status(400).json({ error: 'A valid IP address is required' });
  }
  const packets = Math.min(Math.max(parseInt(count, 10) || 4, 1), 10);
  const child = spawn('ping', ['-c', String(packets), host]);
  let output = '';
  child.stdout.on('data', (data) => {
    output += data.toString();
  });
  child.on('error', () => res.status(500).json({ error: 'Ping failed' }));
  child.on('close', (code) => {
    res.json({ success: code === 0, output });
  });
});

app.listen(3000);
