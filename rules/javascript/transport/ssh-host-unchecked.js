const { Client } = require("ssh2");

function deploy(host, key) {
  const conn = new Client();
  // ruleid: ssh-host-unchecked
  conn.connect({ host, privateKey: key, hostVerifier: () => true });
  // ruleid: ssh-host-unchecked
  conn.connect({ host, privateKey: key, hostVerifier: (hash, done) => done(true) });
  // ok: ssh-host-unchecked
  conn.connect({ host, privateKey: key, hostHash: "sha256", hostVerifier: (digest) => digest === KNOWN });
}
