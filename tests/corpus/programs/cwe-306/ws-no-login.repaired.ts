import express from 'express';
import { createServer } from 'http';
import { WebSocketServer, WebSocket } from 'ws';
import jwt from 'jsonwebtoken';
import { runCommand, listDevices } from './devices';

const app = express();
const server = createServer(app);
const wss = new WebSocketServer({
  server,
  path: '/control',
  maxPayload: 4096,
  verifyClient: ({ req }, done) => {
    const token = new URL(req.url ?? '', 'http://localhost').searchParams.get('token') ?? '';
    jwt.verify(token, process.env.JWT_SECRET!, { algorithms: ['HS256'] }, (error) => done(!error, 401));
  },
});

wss.on('connection', (socket: WebSocket) => {
  socket.on('error', (error) => console.error(error));
  socket.on('message', async (raw) => {
    try {
      const { action, deviceId } = JSON.parse(raw.toString());
      if (action === 'list') socket.send(JSON.stringify(await listDevices()));
      else if (action === 'on' || action === 'off') {
        await runCommand(Number(deviceId), action);
        socket.send(JSON.stringify({ ok: true }));
      }
    } catch (error) {
      socket.send(JSON.stringify({ ok: false, error: 'bad message' }));
    }
  });
});

server.listen(4000);
