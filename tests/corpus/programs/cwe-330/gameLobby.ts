import { WebSocketServer, WebSocket } from 'ws';

interface Player {
  name: string;
  socket: WebSocket;
}

const players = new Map<string, Player>();
const wss = new WebSocketServer({ port: 8090, maxPayload: 4096 });

function newSessionId(): string {
  const sessionId = Math.floor(Math.random() * 1e16).toString(16); // flaw: CWE-338
  return players.has(sessionId) ? newSessionId() : sessionId;
}

wss.on('connection', (socket) => {
  const session = newSessionId();
  socket.on('message', (data) => {
    const message = JSON.parse(data.toString());
    if (message.type === 'join') {
      players.set(session, { name: String(message.name).slice(0, 30), socket });
      socket.send(JSON.stringify({ type: 'joined', session }));
    }
  });
  socket.on('close', () => players.delete(session));
});
