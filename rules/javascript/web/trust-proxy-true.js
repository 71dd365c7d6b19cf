// ruleid: trust-proxy-true
app.set("trust proxy", true);
// ruleid: trust-proxy-true
app.enable("trust proxy");
// ruleid: trust-proxy-true
const server = Fastify({ logger: true, trustProxy: true });

// ok: trust-proxy-true
app.set("trust proxy", 1);
// ok: trust-proxy-true
app.set("trust proxy", "loopback");
// ok: trust-proxy-true
app.set("view cache", true);
// ok: trust-proxy-true
app.enable("etag");
