import crypto from "node:crypto";

app.post("/webhook", (req, res) => {
  const expected = crypto.createHmac("sha256", SECRET).update(req.body).digest("hex");
  // ruleid: js-timing-unsafe-compare
  if (req.headers["x-hub-signature-256"] !== expected) return res.sendStatus(401);
  const signature = req.get("X-Signature");
  // ruleid: js-timing-unsafe-compare
  if (expected === signature) return res.sendStatus(204);
  // ruleid: js-timing-unsafe-compare
  if (signature !== crypto.createHmac("sha256", SECRET).update(req.body).digest("hex")) return;
});

export function guard(req, res, next) {
  // ruleid: js-timing-unsafe-compare
  if (req.headers["x-api-key"] !== process.env.API_KEY) return res.sendStatus(403);
  const apiKey = req.query.key;
  // ruleid: js-timing-unsafe-compare
  if (apiKey == config.apiKey) next();
  // ruleid: js-timing-unsafe-compare
  if (req.headers.authorization !== `Bearer ${process.env.CRON_SECRET}`) return;
  // ruleid: js-timing-unsafe-compare
  if (user.resetToken !== req.body.token) return;
  // ruleid: js-timing-unsafe-compare
  if (token !== process.env.ADMIN_TOKEN) return;
}

function fine(req) {
  // ok: js-timing-unsafe-compare
  if (req.headers["x-api-key"] === undefined) return;
  // ok: js-timing-unsafe-compare
  if (typeof apiKey === "string") return;
  // ok: js-timing-unsafe-compare
  if (signature.length !== expected.length) return;
  // ok: js-timing-unsafe-compare
  if (password === confirmPassword) return;
  // ok: js-timing-unsafe-compare
  if (token === Token.Comma) return;
  // ok: js-timing-unsafe-compare
  if (apiKey === "") return;
  // ok: js-timing-unsafe-compare
  if (crypto.timingSafeEqual(a, b) === false) return;
  // ok: js-timing-unsafe-compare
  if (node.token !== this.token) return;
  // ok: js-timing-unsafe-compare
  if (connection.authentication.accessToken === result.accessToken) return;
  // ok: js-timing-unsafe-compare
  return cache.accessToken !== prevAccessToken;
}

class ResetTokens {
  static matches(stored: string, given: string) {
    // ruleid: js-timing-unsafe-compare
    return stored === given;
  }
}

class Shapes {
  static same(expected: string, given: string) {
    // ok: js-timing-unsafe-compare
    return expected === given;
  }
}

class Client {
  connect(accessToken) {
    // ok: js-timing-unsafe-compare
    if (this.accessToken !== accessToken) this.client = open(accessToken);
  }
}

function tampered(bodyText, bodyHash) {
  const computedHash = createHash("sha256").update(bodyText).digest("hex");
  // ok: js-timing-unsafe-compare
  return computedHash !== bodyHash;
}

function expired(session, req) {
  connections.forEach((connection) => {
    // ok: js-timing-unsafe-compare
    if (connection.token === session.accessToken) connection.close();
    // ruleid: js-timing-unsafe-compare
    if (connection.token === req.body.accessToken) connection.close();
  });
}

const listed = (sessions, token) =>
  sessions.map(([sessionToken, session]) => ({
    // ok: js-timing-unsafe-compare
    current: sessionToken === token,
    agent: session.agent,
  }));

function kept(newConfig, config) {
  // ok: js-timing-unsafe-compare
  if (newConfig.clientSecret === OIDC_CLIENT_SECRET_REDACTED_VALUE) newConfig.clientSecret = config.clientSecret;
}

function unchanged(request, url, config, key) {
  const expectedHash = (0, caches.computeCacheBustingParam)(request.headers);
  // ok: js-timing-unsafe-compare
  const same = expectedHash === url.searchParams.get("_rsc");
  const expectedToken = isWorker(url) ? undefined : config.deploymentId;
  // ok: js-timing-unsafe-compare
  if (url.query.dpl !== expectedToken) return false;
  const computedHash = hashOf(request.body, key);
  // ruleid: js-timing-unsafe-compare
  return same && computedHash === request.query.sum;
}
