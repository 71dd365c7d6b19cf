const v8 = require("node:v8");

http.createServer(async (req, res) => {
  const body = await readBody(req);
  // ruleid: v8-deserialize
  const state = v8.deserialize(body);
  // ruleid: v8-deserialize
  const prefs = v8.deserialize(Buffer.from(req.headers.cookie, "base64"));
  const stored = await redis.getBuffer("job");
  // ruleid: v8-deserialize
  const job = v8.deserialize(stored);
  // ok: v8-deserialize
  const fine = JSON.parse(body);
  res.end(run(state, prefs, job, fine));
});

function cached(file) {
  // ok: v8-deserialize
  return v8.deserialize(fs.readFileSync(file));
}

function copy(value) {
  // ok: v8-deserialize
  return v8.deserialize(v8.serialize(value));
}
