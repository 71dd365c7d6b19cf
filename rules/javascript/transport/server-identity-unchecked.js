const https = require("https");
const tls = require("tls");

const agent = new https.Agent({
  ca,
  // ruleid: server-identity-unchecked
  checkServerIdentity: () => undefined,
});
// ruleid: server-identity-unchecked
tls.connect({ host, checkServerIdentity: () => {} });
// ruleid: server-identity-unchecked
tls.connect({ host, checkServerIdentity: (name, cert) => { return null; } });
// ruleid: server-identity-unchecked
options.checkServerIdentity = function (host, cert) { return undefined; };

// ok: server-identity-unchecked
tls.connect({ host, checkServerIdentity: tls.checkServerIdentity });
// ok: server-identity-unchecked
tls.connect({ host, checkServerIdentity: (name, cert) => tls.checkServerIdentity("db.internal", cert) });
tls.connect({
  host,
  // ok: server-identity-unchecked
  checkServerIdentity(name, cert) {
    if (cert.fingerprint256 !== PINNED) return new Error("another certificate");
    return undefined;
  },
});
