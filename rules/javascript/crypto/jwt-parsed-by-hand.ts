function getUserFromToken(token) {
  const [, body] = token.split(".");
  // ruleid: jwt-parsed-by-hand
  const payload = JSON.parse(Buffer.from(body, "base64url").toString());
  return payload;
}

app.get("/me", (req, res) => {
  const token = req.headers.authorization.split(" ")[1];
  // ruleid: jwt-parsed-by-hand
  const claims = JSON.parse(Buffer.from(token.split(".")[1], "base64").toString("utf8"));
  res.json({ id: claims.sub });
});

const verifyToken = (token) => {
  const parts = token.split(".");
  // ruleid: jwt-parsed-by-hand
  return JSON.parse(Buffer.from(parts[1], "base64url").toString());
};

function authenticate(req, res, next) {
  const payload = req.headers.authorization.split(".")[1];
  // ruleid: jwt-parsed-by-hand
  req.user = JSON.parse(atob(payload));
  next();
}

function verifySigned(token, secret) {
  const [header, body, signature] = token.split(".");
  const expected = crypto.createHmac("sha256", secret).update(`${header}.${body}`).digest();
  if (!crypto.timingSafeEqual(expected, Buffer.from(signature, "base64url"))) throw new Error("invalid");
  // ok: jwt-parsed-by-hand
  return JSON.parse(Buffer.from(body, "base64url").toString());
}

function expiresAt(token) {
  // ok: jwt-parsed-by-hand
  return JSON.parse(atob(token.split(".")[1])).exp * 1000;
}

function readCursor(cursor) {
  // ok: jwt-parsed-by-hand
  return JSON.parse(Buffer.from(cursor, "base64").toString());
}
