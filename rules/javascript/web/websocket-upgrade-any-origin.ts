import { WebSocketServer } from "ws";

const wss = new WebSocketServer({ noServer: true });

// ruleid: websocket-upgrade-any-origin
server.on("upgrade", async (request, socket, head) => {
  const session = await sessionFromCookie(request.headers.cookie);
  if (!session) return socket.destroy();
  wss.handleUpgrade(request, socket, head, (ws) => start(ws, session));
});

// ruleid: websocket-upgrade-any-origin
wss.on("connection", (ws, request) => {
  const user = parse(request.headers.cookie).user;
  ws.on("message", (data) => run(user, data));
});

// ok: websocket-upgrade-any-origin
server.on("upgrade", async (request, socket, head) => {
  if (request.headers.origin !== HOME) return socket.destroy();
  const session = await sessionFromCookie(request.headers.cookie);
  wss.handleUpgrade(request, socket, head, (ws) => start(ws, session));
});

// ok: websocket-upgrade-any-origin
server.on("upgrade", (request, socket, head) => {
  const token = verify(new URL(request.url, "ws://x").searchParams.get("token"));
  wss.handleUpgrade(request, socket, head, (ws) => start(ws, token));
});

// ok: websocket-upgrade-any-origin
net.on("connection", (socket) => {
  socket.on("data", answer);
});

// ruleid: websocket-upgrade-any-origin
server.on("upgrade", (request, socket, head) => {
  sessionParser(request, {}, () => {
    if (!request.session.userId) return socket.destroy();
    wss.handleUpgrade(request, socket, head, (ws) => wss.emit("connection", ws, request));
  });
});

// ok: websocket-upgrade-any-origin
server.on("upgrade", (request, socket, head) => {
  sessionParser(request, {}, () => {
    if (request.headers.origin !== ORIGIN || !request.session.userId) return socket.destroy();
    wss.handleUpgrade(request, socket, head, (ws) => wss.emit("connection", ws, request));
  });
});
