import { WebSocketServer, WebSocket } from 'ws';
import { randomBytes } from 'node:crypto';

interface Player {
  name: string;
  socket: WebSocket;
}

const players = new Map<string, Player>();
const wss = new WebSocketServer({ port: 8090, maxPayload: 4096 });

function newSessionId(): string {
  const sessionId = randomBytes(16).toString('hex');
  return players.has(sessionId) ? newSessionId() : sessionId;
}

wss.on('connection', (socket) => {
  const session = newSessionId();
  socket.on('message', (data) => {
    let message;
    try {
      message = JSON.parse(data.toString());
    } catch {
      return socket.close(1007);
    }
    if (message.type === 'join') {
      players.set(session, { name: String(message.name).slice(0, 30), socket });
      socket.send(JSON.stringify({ type: 'joined', session }));
    }
  });
  socket.on('close', () => players.delete(session));
});
