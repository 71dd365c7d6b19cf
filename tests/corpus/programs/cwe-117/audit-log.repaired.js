const express = require('express');
const fs = require('fs');
const app = express();

app.use(express.urlencoded({ extended: false }));

const LOG = 'audit.log';

const oneLine = (value) => String(value).replace(/[\r\n\t]+/g, ' ').slice(0, 200);

function audit(action, username, ip) {
  const line = `${new Date().toISOString()} ${action} user=${oneLine(username)} ip=${ip}\n`;
  fs.appendFile(LOG, line, (err) => {
    if (err) console.error('could not write the log', err.message);
  });
}

app.post('/contact', (req, res) => {
  const { username, message } = req.body;
  if (!username || !message) {
    return res.status(400).send('Missing fields');
  }
  audit('contact', username, req.ip);
  res.send('Thank you');
});

app.listen(3000);
