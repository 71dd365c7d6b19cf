import { Server, Socket } from 'socket.io';
import { userFromCookie } from './auth';
import { isMember } from './rooms';

export function attach(io: Server) {
  io.use(async (socket, next) => {
    const user = await userFromCookie(socket.handshake.headers.cookie);
    if (!user) return next(new Error('unauthorized'));
    socket.data.user = user;
    next();
  });

  io.on('connection', (socket: Socket) => {
    socket.on('room:join', (roomId: string) => {
      socket.join(roomId); // flaw: CWE-862
      socket.emit('room:joined', roomId);
    });
  });
}
