const express = require("express");
const mongoose = require("mongoose");
const { z } = require("zod");

const app = express();
const Login = z.object({ email: z.string(), password: z.string() });

app.post("/login", async (req, res) => {
  const { email, password } = req.body;
  // ruleid: js-nosql-from-request
  const user = await User.findOne({ email, password });
  res.json(user);
});

app.get("/users", async (req, res) => {
  // ruleid: js-nosql-from-request
  const users = await User.find({ role: req.query.role });
  // ruleid: js-nosql-from-request
  await User.find(req.query);
  const filter = { name: req.query.name };
  // ruleid: js-nosql-from-request
  await db.collection("users").find(filter).toArray();
  // ruleid: js-nosql-from-request
  await recipes.find(req.body.filter).limit(50).toArray();
  // ruleid: js-nosql-from-request
  await User.updateOne({ token: req.body.token }, { verified: true });
  res.json(users);
});

function filterOf(body) {
  return { token: body.token };
}

function finds(token) {
  // todoruleid: js-nosql-from-request
  return Session.findOne({ token });
}

app.post("/helper", async (req, res) => {
  // ruleid: js-nosql-from-request
  await Session.deleteMany(filterOf(req.body));
  await finds(req.body.token);
});

export async function POST(request) {
  const body = await request.json();
  // ruleid: js-nosql-from-request
  const account = await accounts.findOne({ code: body.code });
  return Response.json(account);
}

app.post("/strings", async (req, res) => {
  // ok: js-nosql-from-request
  await User.findOne({ email: String(req.body.email) });
  // ok: js-nosql-from-request
  await User.findOne({ email: req.body.email.toString() });
  // ok: js-nosql-from-request
  await User.findOne({ email: req.body.email.trim().toLowerCase() });
  // ok: js-nosql-from-request
  await User.findOne({ email: { $eq: req.body.email } });
  // ok: js-nosql-from-request
  await User.findOne({ email: `${req.body.email}` });
  // ok: js-nosql-from-request
  await User.findOne({ _id: new mongoose.Types.ObjectId(req.body.id) });
  // ok: js-nosql-from-request
  await User.findOne({ age: Number(req.query.age) });
  // ok: js-nosql-from-request
  await User.findOne({ slug: req.params.slug });
  // ok: js-nosql-from-request
  await User.findById(req.params.id);
});

app.post("/typed", async (req, res) => {
  const { email, password } = req.body;
  if (typeof email !== "string" || typeof password !== "string") {
    return res.status(400).json({ error: "text expected" });
  }
  // ok: js-nosql-from-request
  await User.findOne({ email, password });
});

app.post("/schema", async (req, res) => {
  const { email } = Login.parse(req.body);
  // ok: js-nosql-from-request
  await User.findOne({ email });
  const clean = sanitize(req.body);
  // ok: js-nosql-from-request
  await User.findOne({ name: clean.name });
});

app.post("/others", async (req, res) => {
  // ok: js-nosql-from-request
  await User.findOne({ where: { email: req.body.email } });
  // ok: js-nosql-from-request
  const item = items.find((one) => one.id === req.body.id);
  // ok: js-nosql-from-request
  await userRepository.findOne({ email: req.body.email });
  if (!["admin", "guest"].includes(req.body.role)) return res.sendStatus(400);
  // ok: js-nosql-from-request
  await User.findOne({ role: req.body.role });
});

async function signIn(players, body) {
  // ruleid: js-nosql-from-request
  const player = await players.findOne({ nickname: body.nickname });
  const { code } = body;
  // ruleid: js-nosql-from-request
  await players.deleteOne({ code });
  // ok: js-nosql-from-request
  await players.findOne({ nickname: String(body.nickname) });
  return player;
}

async function signInByName(players, body) {
  if (typeof body.nickname !== "string") return null;
  // ok: js-nosql-from-request
  return players.findOne({ nickname: body.nickname });
}

// A service is no collection; what it makes of this is seen there.
app.patch("/articles", async (req, res) => {
  // ok: js-nosql-from-request
  await articlesService.updateMany(req.body.keys, req.body.data);
  // ok: js-nosql-from-request
  await service.deleteMany(req.body);
});

app.post("/sessions", async (req, res) => {
  // ok: js-nosql-from-request
  const session = await sessions.find(req.cookies.sid);
  // ruleid: js-nosql-from-request
  res.json(await sessions.find(req.body.filter));
});

router.get("/products", async (req, res) => {
  const filter = JSON.parse(String(req.query.filter ?? "{}"));
  // ruleid: js-nosql-from-request
  res.json(await Product.find(filter).limit(50));
});

app.post("/keys", async (req, res) => {
  const { key, price } = req.body;
  // ok: js-nosql-from-request
  const found = await models.ApiKey.findOne({ secret: key }, { withRelated: ["integration"] });
  // ok: js-nosql-from-request
  const asked = await this.prices.findOne({ id: price });
  // ruleid: js-nosql-from-request
  const other = await models.ApiKey.findOne({ secret: key });
  res.json([found, asked, other]);
});
