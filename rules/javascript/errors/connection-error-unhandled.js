const server = http.createServer((req, res) => {
  // ruleid: connection-error-unhandled
  const upstream = http.request({ host: "127.0.0.1", port: 9000, path: req.url }, (answer) => answer.pipe(res));
  req.pipe(upstream);
  upstream.end();
});

function fetchText(address, callback) {
  // ruleid: connection-error-unhandled
  https.get(address, (res) => {
    let text = "";
    res.on("data", (chunk) => (text += chunk));
    res.on("end", () => callback(null, text));
  });
}

function ping(port) {
  // ruleid: connection-error-unhandled
  const socket = net.connect(port, "127.0.0.1");
  socket.write("ping");
}

function fetchSafely(address, callback) {
  // ok: connection-error-unhandled
  const request = https.get(address, (res) => callback(null, res));
  request.setTimeout(5000);
  request.on("error", callback);
}

function load(address) {
  return new Promise((resolve, reject) => {
    // ok: connection-error-unhandled
    https.get(address, (res) => {
      resolve(res);
    }).on("error", reject);
  });
}

function open(port) {
  // ok: connection-error-unhandled
  const socket = net.connect(port);
  socket.setNoDelay(true);
  return socket;
}

function post(body) {
  // ok: connection-error-unhandled
  const request = https.request(OPTIONS);
  watch(request);
  request.end(body);
}

const proxy = http.createServer((req, res) => {
  // ruleid: connection-error-unhandled
  const upstream = http.request({ host: "127.0.0.1", path: req.url }, (answer) => answer.pipe(res));
  req.pipe(upstream);
});
