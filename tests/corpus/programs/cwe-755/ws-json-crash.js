const { WebSocketServer } = require('ws');
const { verify } = require('./tickets');

const wss = new WebSocketServer({ port: 8080, maxPayload: 8192 });

wss.on('connection', async (ws, req) => {
  const user = await verify(req.headers['sec-websocket-protocol']).catch(() => null);
  if (!user) return ws.close(4001);
  ws.on('error', console.error);
  ws.on('message', (data) => {
    const message = JSON.parse(data); // flaw: CWE-755, CWE-248
    if (message.type === 'ping') ws.send(JSON.stringify({ type: 'pong', at: Date.now() }));
  });
});
