import express from "express";

const app = express();

class UserRepository {
  constructor(private readonly users: Collection) {}

  async byCredentials({ email, password }: Credentials) {
    // ruleid: js-nosql-through-function
    return this.users.findOne({ email, disabled: { $ne: true } });
  }

  async byToken(token: string) {
    const filter = { resetToken: token, resetExpires: { $gt: new Date() } };
    // ruleid: js-nosql-through-function
    return this.users.findOne(filter);
  }

  async renamed(id: number, name: string) {
    // ok: js-nosql-through-function
    return this.users.updateOne({ _id: id }, { $set: { name } });
  }
}

function lowered(given) {
  return [given];
}

async function helperReturns(code) {
  // ruleid: js-nosql-through-function
  return codes.findOne({ code: { $in: lowered(code) } });
}

function find(filter) {
  // ruleid: js-nosql-through-function
  return codes.findOne(filter);
}

function helperFinds(code) {
  return find({ code });
}

async function asText(code) {
  // ok: js-nosql-through-function
  return codes.findOne({ code: String(code) });
}

async function compared(code) {
  // ok: js-nosql-through-function
  return codes.findOne({ code: { $eq: code } });
}

async function asked(code) {
  if (typeof code !== "string") throw new TypeError("code");
  // ok: js-nosql-through-function
  return codes.findOne({ code });
}

async function lower(email) {
  // ok: js-nosql-through-function
  return users.findOne({ email: email.toLowerCase() });
}

async function identified(id) {
  // ok: js-nosql-through-function
  return users.findOne({ _id: new ObjectId(id) });
}

async function schemaSays(body) {
  const data = LoginSchema.parse(body);
  // ok: js-nosql-through-function
  return users.findOne({ email: data.email });
}

function eachOf(all, use) {
  all.forEach(use);
}

// todoruleid: js-nosql-through-function
app.post("/each", (req) => eachOf(req.body.codes, (code) => codes.findOne({ code })));
app.post("/login", (req) => new UserRepository(db).byCredentials(req.body));
app.post("/reset", (req) => new UserRepository(db).byToken(req.body.token));
app.post("/rename", (req) => new UserRepository(db).renamed(1, req.body.name));
app.post("/all", (req) => {
  const { code, email, id } = req.body;
  helperReturns(code);
  helperFinds(code);
  asText(code);
  compared(code);
  asked(code);
  lower(email);
  identified(id);
  schemaSays(req.body);
});
