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
