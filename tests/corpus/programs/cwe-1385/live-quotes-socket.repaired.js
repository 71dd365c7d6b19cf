const http = require('http');
const express = require('express');
const session = require('express-session');
const { WebSocketServer } = require('ws');
const { placeOrder } = require('./orders');

const app = express();
const sessionParser = session({ secret: process.env.SESSION_SECRET, resave: false, saveUninitialized: false, cookie: { httpOnly: true, secure: true, sameSite: 'lax' } });
app.use(sessionParser);

const server = http.createServer(app);
const wss = new WebSocketServer({ clientTracking: false, noServer: true, maxPayload: 8192 });
const ORIGIN = 'https://trade.example.com';

server.on('upgrade', (request, socket, head) => {
  sessionParser(request, {}, () => {
    if (request.headers.origin !== ORIGIN || !request.session.userId) {
      socket.write('HTTP/1.1 401 Unauthorized\r\n\r\n');
      socket.destroy();
      return;
    }
    wss.handleUpgrade(request, socket, head, (ws) => wss.emit('connection', ws, request));
  });
});

wss.on('connection', (ws, request) => {
  ws.on('message', (message) => {
    let order;
    try {
      order = JSON.parse(message);
    } catch {
      return;
    }
    placeOrder(request.session.userId, String(order.symbol), Number(order.amount));
  });
});

server.listen(3000);
