const WebSocket = require('ws');
const { restartWorker, listWorkers } = require('./workers');

const wss = new WebSocket.Server({ port: 9000 }); // flaw: CWE-306, CWE-1385

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
