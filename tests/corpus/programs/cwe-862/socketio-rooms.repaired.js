const { Server } = require('socket.io');
const jwt = require('jsonwebtoken');
const { Message, Membership } = require('./models');

module.exports = function attachChat(httpServer) {
  const io = new Server(httpServer, { cors: { origin: process.env.WEB_ORIGIN }, maxHttpBufferSize: 1e5 });

  io.use((socket, next) => {
    jwt.verify(socket.handshake.auth.token, process.env.JWT_SECRET, { algorithms: ['HS256'] }, (err, payload) => {
      if (err) return next(new Error('unauthorized'));
      socket.userId = payload.sub;
      next();
    });
  });

  io.on('connection', (socket) => {
    socket.on('join', async (roomId) => {
      const member = await Membership.exists({ room: String(roomId), user: socket.userId });
      if (!member) return socket.emit('error-message', 'You are not in this room');
      socket.join(String(roomId));
    });

    socket.on('message', async ({ roomId, text }) => {
      if (!socket.rooms.has(roomId) || typeof text !== 'string' || text.length > 2000) return;
      try {
        const message = await Message.create({ room: roomId, user: socket.userId, text });
        io.to(roomId).emit('message', message);
      } catch (err) {
        console.error('could not save message', err);
      }
    });
  });

  return io;
};
