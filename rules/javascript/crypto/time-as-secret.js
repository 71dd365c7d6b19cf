// ruleid: time-as-secret
const token = Date.now().toString();
// ruleid: time-as-secret
user.resetToken = `${user.id}-${Date.now()}`;
// ruleid: time-as-secret
const sessionId = Date.now().toString(36);
// ruleid: time-as-secret
const apiKey = Buffer.from(user.email + ":" + Date.now()).toString("base64");
// ruleid: time-as-secret
const authToken = crypto.createHash("md5").update(user.id + Date.now()).digest("hex");
// ruleid: time-as-secret
res.json({ accessToken: btoa(`${user.id}:${Date.now()}`) });

// ok: time-as-secret
const expiresAt = Date.now() + 3600000;
// ok: time-as-secret
const id = Date.now().toString(36);
// ok: time-as-secret
const signed = { token: jwt.sign({ sub: user.id, iat: Date.now() }, key) };
// ok: time-as-secret
user.resetTokenExpires = Date.now() + 3600000;
// ok: time-as-secret
const other = { token: crypto.randomUUID(), at: Date.now() };
// ok: time-as-secret
const fileName = `${Date.now()}-${name}`;
// ok: time-as-secret
const chat = { sessionId: `chat-${Date.now()}` };
