import { WebSocketServer, WebSocket } from "ws";
import { createServer, IncomingMessage } from "node:http";
import { parse } from "cookie";
import { findSession } from "./sessions";

const server = createServer();
const wss = new WebSocketServer({ noServer: true, maxPayload: 64 * 1024 });
const ALLOWED_ORIGINS = new Set(["https://chat.example.com"]);

server.on("upgrade", async (request: IncomingMessage, socket, head) => {
  if (!ALLOWED_ORIGINS.has(request.headers.origin ?? "")) {
    socket.write("HTTP/1.1 403 Forbidden\r\n\r\n");
    socket.destroy();
    return;
  }
  const cookies = parse(request.headers.cookie ?? "");
  const session = await findSession(cookies.sid);
  if (!session) {
    socket.write("HTTP/1.1 401 Unauthorized\r\n\r\n");
    socket.destroy();
    return;
  }
  wss.handleUpgrade(request, socket, head, (ws) => {
    wss.emit("connection", ws, session.user);
  });
});

wss.on("connection", (ws: WebSocket, user: { name: string }) => {
  ws.on("message", (raw) => {
    const text = raw.toString().slice(0, 2000);
    for (const client of wss.clients) {
      if (client.readyState === WebSocket.OPEN) {
        client.send(JSON.stringify({ from: user.name, text }));
      }
    }
  });
});

server.listen(8080);
