app.post("/hook", (req, res) => {
  const signature = req.headers["x-signature"];
  // ruleid: verification-optional
  if (signature) {
    const expected = crypto.createHmac("sha256", KEY).update(req.body).digest("hex");
    if (!crypto.timingSafeEqual(Buffer.from(signature), Buffer.from(expected))) return res.status(401).end();
  }
  handle(req.body);
  res.end();
});

function verifyHook(req) {
  // ruleid: verification-optional
  if (!process.env.HOOK_SECRET) return true;
  return compare(req);
}

const requireKey = (req, res, next) => {
  const apiKey = process.env.API_KEY;
  // ruleid: verification-optional
  if (!apiKey) {
    return next();
  }
  if (req.get("x-api-key") !== apiKey) return res.sendStatus(401);
  next();
};

app.post("/strict", (req, res) => {
  const signature = req.headers["x-signature"];
  if (!signature) return res.status(401).end();
  // ok: verification-optional
  if (signature) {
    verify(signature, req.body);
  }
  const mail = req.body.emailSignature;
  // ok: verification-optional
  if (mail) {
    keep(mail);
  }
  res.end();
});

function verifyStrict(req) {
  // ok: verification-optional
  if (!process.env.HOOK_SECRET) throw new Error("HOOK_SECRET is not set");
  return compare(req);
}

app.post("/events", (req, res) => {
  const signature = req.get("x-signature");
  // ruleid: verification-optional
  if (signature && !verify(req.body, signature)) return res.sendStatus(401);
  handle(req.body);
  res.end();
});
app.post("/events/strict", (req, res) => {
  const signature = req.get("x-signature");
  // ok: verification-optional
  if (!signature || !verify(req.body, signature)) return res.sendStatus(401);
  handle(req.body);
  res.end();
});

app.post("/payments", (request, reply) => {
  const signature = request.headers["x-signature"];
  // ruleid: verification-optional
  if (typeof signature === "string" && !verifySignature(signature, request.rawBody)) {
    return reply.code(401).send();
  }
  handle(request.body);
});
app.post("/payments/strict", (request, reply) => {
  const signature = request.headers["x-signature"];
  // ok: verification-optional
  if (typeof signature !== "string" || !verifySignature(signature, request.rawBody)) {
    return reply.code(401).send();
  }
  handle(request.body);
});

function verifyHub(req, secret) {
  const header = req.get("X-Hub-Signature-256");
  // ruleid: verification-optional
  if (!header) return true;
  return compareSafely(header, secret, req.rawBody);
}
function verifyHubStrict(req, secret) {
  const header = req.get("X-Hub-Signature-256");
  // ok: verification-optional
  if (!header) return false;
  const trace = req.get("X-Trace");
  // ok: verification-optional
  if (!trace) return true;
  return compareSafely(header, secret, req.rawBody);
}
