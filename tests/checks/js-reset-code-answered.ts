import crypto from "node:crypto";
import Router from "@koa/router";

app.post("/forgot-password", async (req, res) => {
  const user = await users.findOne({ email: String(req.body.email) });
  const resetToken = crypto.randomBytes(32).toString("hex");
  await resets.insertOne({ user: user._id, token: hash(resetToken) });
  // ruleid: js-reset-code-answered
  res.json({ message: "Check your mail", resetToken });
});

router.post("/send-otp", async (ctx) => {
  const code = crypto.randomInt(100000, 1000000).toString();
  await codes.insertOne({ phone: String(ctx.request.body.phone), code });
  // ruleid: js-reset-code-answered
  ctx.body = { message: "sent", code };
});

fastify.post<{ Body: { email: string } }>("/auth/forgot", async (request, reply) => {
  const token = crypto.randomUUID();
  const link = `https://example.org/reset?token=${token}`;
  await keep(request.body.email, token);
  // ruleid: js-reset-code-answered
  return reply.code(200).send({ message: "sent", link });
});

app.post("/magic-link", async (c) => {
  const { email } = await c.req.json();
  const token = nanoid(32);
  await keep(email, token);
  // ruleid: js-reset-code-answered
  return c.json({ url: `https://example.org/in/${token}` });
});

// Mailed
app.post("/forgot", async (req, res) => {
  const token = crypto.randomBytes(32).toString("hex");
  await mailer.sendMail({ to: req.body.email, text: token });
  // ok: js-reset-code-answered
  res.json({ message: "If there is such an account, a mail is on its way." });
});

// While it is developed
app.post("/recover", async (req, res) => {
  const token = crypto.randomBytes(32).toString("hex");
  await mailer.sendMail({ to: req.body.email, text: token });
  // ok: js-reset-code-answered
  res.json(process.env.NODE_ENV === "test" ? { token } : { message: "sent" });
});

// Not for a mailbox: whoever logs in is given a session
app.post("/login", async (req, res) => {
  const token = crypto.randomBytes(32).toString("hex");
  await sessions.insertOne({ token });
  // ok: js-reset-code-answered
  res.json({ token });
});

// The number of the request, and not its code
app.post("/otp", async (req, res) => {
  const otp = crypto.randomInt(100000, 1000000).toString();
  const { insertedId } = await codes.insertOne({ otp });
  await sms.send(String(req.body.phone), otp);
  // ok: js-reset-code-answered
  res.json({ id: insertedId, otp: "sent" });
});
