const http = require("http");

http.createServer((req, res) => {
  let body = "";
  req.on("data", (chunk) => (body += chunk));
  req.on("end", () => {
    // ruleid: parse-error-unhandled
    const order = JSON.parse(body);
    res.end(String(order.total));
  });
});

http.createServer(async (req, res) => {
  // ruleid: parse-error-unhandled
  const value = JSON.parse(await read(req));
  res.end(value.name);
});

http.createServer((req, res) => {
  // ruleid: parse-error-unhandled
  const name = decodeURIComponent(req.url.slice(1));
  res.end(name);
});

wss.on("connection", (ws) => {
  // ruleid: parse-error-unhandled
  ws.on("message", (data) => broadcast(JSON.parse(data)));
  ws.on("message", (data) => {
    try {
      // ok: parse-error-unhandled
      broadcast(JSON.parse(data));
    } catch {
      ws.close(1007);
    }
  });
});

http.createServer(async (req, res) => {
  try {
    // ok: parse-error-unhandled
    const value = JSON.parse(await read(req));
    res.end(value.name);
  } catch (err) {
    res.writeHead(400).end();
  }
  // ok: parse-error-unhandled
  res.end(JSON.parse(await redis.get("greeting")).text);
});

app.post("/items", (req, res) => {
  // ok: parse-error-unhandled
  res.json(JSON.parse(req.body.item));
});

wss.on("connection", (socket) => {
  socket.on("message", (raw) => {
    // ruleid: parse-error-unhandled
    const message = JSON.parse(raw.toString());
    socket.send(message.type);
  });
});

io.on("connection", (socket) => {
  socket.on("draw", (stroke) => {
    // ruleid: parse-error-unhandled
    const line = JSON.parse(stroke);
    socket.broadcast.emit("draw", line);
  });
  socket.on("settings", async (text, acknowledge) => {
    // ruleid: parse-error-unhandled
    acknowledge(await keep(socket.id, JSON.parse(text)));
  });
  socket.on("move", (text) => {
    try {
      // ok: parse-error-unhandled
      io.emit("move", JSON.parse(text));
    } catch {
      socket.emit("refused");
    }
  });
  socket.on("history", async () => {
    // ok: parse-error-unhandled
    socket.emit("history", JSON.parse(await redis.get("history")));
  });
});

emitter.on("loaded", (text) => {
  // ok: parse-error-unhandled
  show(JSON.parse(text));
});
