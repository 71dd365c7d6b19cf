const escapeStringRegexp = require("escape-string-regexp");
const RE2 = require("re2");
const PATTERNS = { digits: "^\\d+$" };

app.get("/search", async (req, res) => {
  // ruleid: regexp-from-request
  const pattern = new RegExp(req.query.q, "i");
  // ruleid: regexp-from-request
  const other = RegExp("^" + req.query.q);
  // ruleid: regexp-from-request
  const users = await User.find({ name: { $regex: req.query.q, $options: "i" } });
  res.json([names.filter((name) => pattern.test(name)), other, users]);
});

function anywhere(text) {
  return ".*" + text + ".*";
}

function compiles(text) {
  // todoruleid: regexp-from-request
  return new RegExp(text);
}

app.get("/helper", (req, res) => {
  const { q = "" } = req.query;
  // ruleid: regexp-from-request
  const pattern = new RegExp(anywhere(q));
  res.json([pattern, compiles(q)]);
});

app.get("/escaped", async (req, res) => {
  const q = String(req.query.q);
  // ok: regexp-from-request
  const one = new RegExp(escapeStringRegexp(q), "i");
  // ok: regexp-from-request
  const two = new RegExp(_.escapeRegExp(q));
  // ok: regexp-from-request
  const three = new RegExp(q.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"), "i");
  // ok: regexp-from-request
  const four = new RegExp(RegExp.escape(q));
  // ok: regexp-from-request
  const five = new RegExp(PATTERNS[req.query.kind]);
  // ok: regexp-from-request
  const six = new RE2(q);
  // ok: regexp-from-request
  const found = new RegExp("^a").test(q);
  // ok: regexp-from-request
  const seven = new RegExp(`^.{0,${Number(req.query.length)}}$`);
});

app.get("/variable", (req, res) => {
  const word = "^" + req.query.word;
  // ruleid: regexp-from-request
  res.json(names.filter((name) => new RegExp(word).test(name)));
});
