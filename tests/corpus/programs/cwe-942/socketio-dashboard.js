const express = require('express');
const http = require('http');
const { Server } = require('socket.io');
const jwt = require('jsonwebtoken');

const app = express();
const server = http.createServer(app);
const io = new Server(server, {
  cors: {
    origin: '*', // flaw: CWE-942, CWE-346
    methods: ['GET', 'POST'],
  },
});

io.use((socket, next) => {
  try {
    socket.user = jwt.verify(socket.handshake.auth.token, process.env.JWT_SECRET, { algorithms: ['HS256'] });
    next();
  } catch {
    next(new Error('unauthorized'));
  }
});

io.on('connection', (socket) => {
  socket.join(`tenant:${socket.user.tenantId}`);
  socket.on('disconnect', () => socket.leave(`tenant:${socket.user.tenantId}`));
});

module.exports = { notify: (tenantId, event) => io.to(`tenant:${tenantId}`).emit('event', event) };
server.listen(3001);
