import https from "https";
import tls from "tls";

// ruleid: js-old-tls
https.createServer({ key, cert, minVersion: "TLSv1" }, app);
// ruleid: js-old-tls
const context = tls.createSecureContext({ secureProtocol: "TLSv1_method" });
// ruleid: js-old-tls
tls.connect({ host, maxVersion: 'TLSv1.1' });
// ruleid: js-old-tls
tls.DEFAULT_MIN_VERSION = "TLSv1";

// ok: js-old-tls
https.createServer({ key, cert, minVersion: "TLSv1.2" }, app);
// ok: js-old-tls
tls.connect({ host, secureProtocol: "TLSv1_2_method" });
// ok: js-old-tls
tls.connect({ host, secureProtocol: "TLS_method" });
// ok: js-old-tls
if (socket.getProtocol() === "TLSv1") socket.destroy();
// ok: js-old-tls
const weak = ["TLSv1", "TLSv1.1"];
