const net = require('net');
const express = require('express');
const app = express();
app.use(express.urlencoded({ extended: false }));

app.post('/contact', (req, res) => {
  const { from, subject, message } = req.body;
  if (/[\r\n]/.test(from) || /[\r\n]/.test(subject)) return res.status(400).send('Bad characters');
  const socket = net.connect(25, 'localhost');
  socket.setTimeout(10000, () => socket.destroy());
  socket.on('error', (err) => console.error(err));
  socket.write('MAIL FROM:<' + from + '>\r\nRCPT TO:<team@shop.example>\r\nDATA\r\n');
  socket.write('Subject: ' + subject + '\r\n\r\n' + message.replace(/\r?\n/g, '\r\n').replace(/^\./gm, '..') + '\r\n.\r\n');
  socket.end('QUIT\r\n');
  res.send('Thank you');
});

app.listen(3000);
