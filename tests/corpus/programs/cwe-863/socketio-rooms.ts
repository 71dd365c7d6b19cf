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
  socket.on("join", (roomId: string) => {
    socket.join(roomId); // flaw: CWE-863, CWE-862
  });

  socket.on("message", ({ roomId, from, text }) => {
    io.to(roomId).emit("message", { from, text }); // flaw: CWE-290, CWE-863
  });
});
