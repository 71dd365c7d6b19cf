const express = require('express');
const { execFile } = require('child_process');

const app = express();
const ALLOWED = new Set(['nginx', 'postgres', 'redis-server']);

app.get('/processes/:name', (req, res) => {
  const { name } = req.params;
  if (!ALLOWED.has(name)) {
    return res.status(404).json({ error: 'Unknown process' });
  }
  execFile('pgrep', ['-a', name], { timeout: 2000 }, (error, stdout, stderr) => {
    if (error && error.code !== 1) {
      console.error('pgrep failed', error);
      return res.status(500).json({ error: 'Could not list processes' });
    }
    const processes = stdout.trim().split('\n').filter(Boolean).map((line) => {
      const [pid, ...command] = line.split(' ');
      return { pid: Number(pid), command: command.join(' ') };
    });
    res.json({ processes });
  });
});

app.listen(5000, '0.0.0.0');
