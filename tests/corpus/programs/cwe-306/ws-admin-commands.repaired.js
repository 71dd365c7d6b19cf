const WebSocket = require('ws');
const jwt = require('jsonwebtoken');
const { restartWorker, listWorkers } = require('./workers');

const wss = new WebSocket.Server({
  port: 9000,
  maxPayload: 16 * 1024,
  verifyClient: ({ origin, req }) => {
    if (origin !== 'https://ops.example.com') return false;
    try {
      const token = new URL(req.url, 'http://localhost').searchParams.get('token');
      return jwt.verify(token, process.env.JWT_SECRET, { algorithms: ['HS256'] }).role === 'ops';
    } catch {
      return false;
    }
  },
});

wss.on('connection', (socket) => {
  socket.on('message', async (data) => {
    let message;
    try {
      message = JSON.parse(data);
    } catch {
      return socket.send(JSON.stringify({ error: 'invalid message' }));
    }
    switch (message.action) {
      case 'list':
        socket.send(JSON.stringify(await listWorkers()));
        break;
      case 'restart':
        await restartWorker(Number(message.id));
        socket.send(JSON.stringify({ ok: true }));
        break;
    }
  });
});
