// A daemon that listens on a Unix socket and keeps its state on disk.
const fs = require('fs');
const net = require('net');
const os = require('os');
const path = require('path');

const folder = path.join(os.homedir(), '.local', 'state', 'counterd');
fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
const socketPath = path.join(folder, 'socket');
const statePath = path.join(folder, 'state.json');

let count = 0;
if (fs.existsSync(statePath)) {
  count = JSON.parse(fs.readFileSync(statePath, 'utf8')).count;
}

const server = net.createServer((socket) => {
  count += 1;
  socket.end(`${count}\n`);
  fs.writeFileSync(statePath, JSON.stringify({ count }));
});

server.listen(socketPath, () => {
  fs.chmodSync(socketPath, 0o600);
  fs.chmodSync(statePath, 0o600);
  console.log('listening on', socketPath);
});

process.on('SIGTERM', () => server.close());
