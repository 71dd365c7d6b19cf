const net = require('net');
const express = require('express');
const app = express();
app.use(express.urlencoded({ extended: false }));

app.post('/contact', (req, res) => {
  const { from, subject, message } = req.body;
  const socket = net.connect(25, 'localhost');
  socket.setTimeout(10000, () => socket.destroy());
  socket.on('error', (err) => console.error(err));
  socket.write('MAIL FROM:<' + from + '>\r\nRCPT TO:<team@shop.example>\r\nDATA\r\n'); // flaw: CWE-93
  socket.write('Subject: ' + subject + '\r\n\r\n' + message + '\r\n.\r\n'); // flaw: CWE-93
  socket.end('QUIT\r\n');
  res.send('Thank you');
});

app.listen(3000);
