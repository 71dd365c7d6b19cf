io.use((socket, next) => {
  socket.userId = verify(socket.handshake.auth.token).sub;
  next();
});

io.on("connection", (socket) => {
  socket.on("join", (roomId) => {
    // ruleid: socket-room-open
    socket.join(roomId);
  });

  // ruleid: socket-room-open
  socket.on("join-room", (room) => socket.join(room));

  socket.on("subscribe", async (roomId) => {
    if (!(await Membership.exists({ room: roomId, user: socket.userId }))) return;
    // ok: socket-room-open
    socket.join(roomId);
  });

  // ok: socket-room-open
  socket.join(`user:${socket.userId}`);
});

io.on("connection", (socket) => {
  socket.on("join", async (roomId) => {
    // ruleid: socket-room-open
    socket.join(roomId);
    socket.emit("history", await messages.last(roomId, 50));
  });
  socket.on("join-checked", async (roomId) => {
    if (!(await rooms.isMember(roomId, socket.data.user.id))) return;
    // ok: socket-room-open
    socket.join(roomId);
  });
});

io.on("connection", (socket) => {
  const guarded = (handler) => async (payload) => {
    if (await isMember(payload.room, socket.data.user.id)) await handler(payload.room);
  };
  socket.on("join", guarded(async (room) => {
    // ok: socket-room-open
    socket.join(room);
  }));
});
