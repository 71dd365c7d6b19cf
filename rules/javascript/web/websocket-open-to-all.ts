import { WebSocketServer } from "ws";
import { runCommand, devices } from "./devices";

const wss = new WebSocketServer({ port: 8080 });
const chat = new WebSocketServer({ port: 8081 });
const board = new WebSocketServer({ port: 8082 });

// ruleid: websocket-open-to-all
wss.on("connection", (socket) => {
  socket.on("message", async (raw) => {
    const { id, action } = parse(raw);
    await runCommand(id, action);
  });
});

// ok: websocket-open-to-all
chat.on("connection", (socket) => {
  socket.on("message", (raw) => {
    for (const client of chat.clients) client.send(String(raw));
  });
});

// ruleid: websocket-open-to-all
board.on("connection", function (socket) {
  socket.on("message", async (raw) => {
    await devices.updateOne({ id: parse(raw).id }, { $set: { on: true } });
  });
});

// ok: websocket-open-to-all
wss.on("connection", (socket) => {
  socket.on("close", () => devices.remove(socket));
});
