const express = require('express');
const { spawn } = require('child_process');

const app = express();
app.use(express.json());

app.post('/api/ping', (req, res) => {
  const { host, count } = req.body;
  if (!host) {
    return res.status(400).json({ error: 'Host is required' });
  }
  const child = spawn(`ping -c ${count || 4} ${host}`, { shell: true }); // flaw: CWE-78
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
