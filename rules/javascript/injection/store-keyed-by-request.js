const store = {};
router.post("/kv/:ns/:key", (ctx) => {
  const { ns, key } = ctx.params;
  store[ns] = store[ns] || {};
  // ruleid: store-keyed-by-request
  store[ns][key] = ctx.request.body.value;
  ctx.body = { ok: true };
});
const kept = new Map();
router.put("/map/:ns/:key", (ctx) => {
  const { ns, key } = ctx.params;
  // ok: store-keyed-by-request
  kept.get(ns)[key] = ctx.request.body.value;
});
const counts = {};
function count(word) {
  // ok: store-keyed-by-request
  counts[word].n = 1;
}

const rooms = {};
app.post("/rooms/:room/:user", (req, res) => {
  const room = (rooms[req.params.room] ??= {});
  // ruleid: store-keyed-by-request
  room[req.params.user] = req.body;
  // ok: store-keyed-by-request
  room["last"] = 1;
  res.sendStatus(204);
});

http.createServer((req, res) => {
  const url = new URL(req.url, "http://localhost");
  const parts = url.pathname.split("/").filter(Boolean);
  const [, id, ref] = parts;
  rooms[id] = rooms[id] || {};
  // ruleid: store-keyed-by-request
  rooms[id][ref] = url.searchParams.get("value");
  res.end();
});

app.post("/rooms", (req, res) => {
  for (const [name, users] of Object.entries(req.body)) {
    for (const user of users) {
      // ruleid: store-keyed-by-request
      rooms[name][user] = true;
    }
  }
});

class Texts {
  data = {};
  set(language, key, text) {
    // ruleid: store-keyed-by-request
    this.data[language][key] = text;
  }
}

class Counted {
  data = new Map();
  set(language, key, text) {
    // ok: store-keyed-by-request
    this.data[language][key] = text;
  }
}
