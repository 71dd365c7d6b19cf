import { Server } from "socket.io";
import { createServer } from "node:http";
import { verifyToken, isMember } from "./auth";

const io = new Server(createServer(), { cors: { origin: "https://chat.example.com" } });

io.use(async (socket, next) => {
  const user = await verifyToken(socket.handshake.auth.token);
  if (!user) return next(new Error("unauthorized"));
  socket.data.user = user;
  next();
});

io.on("connection", (socket) => {
  socket.on("join", async (roomId: string) => {
    if (typeof roomId === "string" && (await isMember(socket.data.user.id, roomId))) {
      socket.join(roomId);
    }
  });

  socket.on("message", ({ roomId, text }) => {
    if (!socket.rooms.has(roomId)) return;
    io.to(roomId).emit("message", { from: socket.data.user.name, text: String(text).slice(0, 2000) });
  });
});
