import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';
import cookie from 'cookie';
import { sessionUser } from './sessions.js';

const server = createServer();
const wss = new WebSocketServer({ noServer: true, maxPayload: 16 * 1024 });

server.on('upgrade', async (request, socket, head) => { // flaw: CWE-1385
  const { sid } = cookie.parse(request.headers.cookie ?? '');
  const user = await sessionUser(sid).catch(() => null);
  if (!user) {
    socket.write('HTTP/1.1 401 Unauthorized\r\n\r\n');
    return socket.destroy();
  }
  wss.handleUpgrade(request, socket, head, (ws) => {
    ws.user = user;
    wss.emit('connection', ws, request);
  });
});

wss.on('connection', (ws) => {
  ws.on('error', console.error);
  ws.on('message', (data) => {
    const message = JSON.stringify({ from: ws.user.name, text: data.toString().slice(0, 1000) });
    for (const client of wss.clients) if (client.readyState === 1) client.send(message);
  });
});

server.listen(8080);
