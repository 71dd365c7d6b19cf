import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';
import { sessionFromCookie } from './session';
import { startShell } from './shell';

const server = createServer();
const wss = new WebSocketServer({ noServer: true, maxPayload: 64 * 1024 });

server.on('upgrade', async (request, socket, head) => { // flaw: CWE-1385
  const session = await sessionFromCookie(request.headers.cookie);
  if (!session) {
    socket.destroy();
    return;
  }
  wss.handleUpgrade(request, socket, head, (ws) => {
    const shell = startShell(session.userId);
    shell.onData((data: string) => ws.send(data));
    ws.on('message', (data) => shell.write(data.toString()));
    ws.on('error', () => shell.kill());
    ws.on('close', () => shell.kill());
  });
});

server.listen(3000);
