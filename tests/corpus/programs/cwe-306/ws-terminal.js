const { WebSocketServer } = require('ws');
const pty = require('node-pty');

const wss = new WebSocketServer({ port: 7681, host: '127.0.0.1', maxPayload: 65536 });

wss.on('connection', (ws) => { // flaw: CWE-306
  const shell = pty.spawn('bash', [], { name: 'xterm', cols: 80, rows: 24 });
  shell.onData((data) => ws.send(data));
  ws.on('message', (data) => shell.write(data.toString()));
  ws.on('close', () => shell.kill());
  ws.on('error', () => shell.kill());
});
