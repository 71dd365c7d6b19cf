class Sessions {
  create(user: User) {
    return Buffer.from(JSON.stringify({ uid: user.id })).toString("base64url");
  }

  resolve(cookie: string): number | null {
    // ruleid: identity-only-encoded
    const { uid, exp } = JSON.parse(Buffer.from(cookie, "base64url").toString("utf8"));
    return exp > Date.now() ? uid : null;
  }
}

app.use((req, res, next) => {
  // ruleid: identity-only-encoded
  const session = JSON.parse(Buffer.from(req.cookies.session, "base64").toString());
  req.userId = session.userId;
  next();
});

const roleOf = (token: string) => {
  // ruleid: identity-only-encoded
  return JSON.parse(atob(token)).role;
};

app.get("/cursor", (req, res) => {
  // ok: identity-only-encoded
  const { id, at } = JSON.parse(Buffer.from(req.query.cursor, "base64url").toString());
  // ok: identity-only-encoded
  const { theme } = JSON.parse(Buffer.from(req.cookies.prefs, "base64").toString());
  // ok: identity-only-encoded
  const claims = JSON.parse(Buffer.from(token.split(".")[1], "base64url").toString());
  show(claims.sub);
  list(id, at, theme);
});

function readRemembered(header = "") {
  const value = decodeURIComponent(header.split("remember=")[1]);
  // ruleid: identity-only-encoded
  const data = JSON.parse(Buffer.from(value, "base64").toString());
  return { id: data.id, role: data.role };
}

function readCursor(value: string) {
  // ok: identity-only-encoded
  const data = JSON.parse(Buffer.from(value, "base64").toString());
  return data.id;
}
