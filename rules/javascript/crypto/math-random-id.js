const secrets = new Map();
app.post("/secrets", (req, res) => {
  // ruleid: math-random-id
  const id = Math.random().toString(36).slice(2, 10);
  secrets.set(id, { text: String(req.body.text) });
  res.json({ url: `https://share.example.org/s/${id}` });
});
function pin() {
  // ruleid: math-random-id
  return String(Math.floor(100000 + Math.random() * 900000));
}
app.get("/dice", (req, res) => {
  // ok: math-random-id
  const side = 1 + Math.floor(Math.random() * 6);
  res.json({ side });
});
const rand = () =>
  // ruleid: math-random-id
  Math.random().toString(36).slice(2, 12);
function gen(length) {
  return Array.from({ length }, () =>
    // ruleid: math-random-id
    SIGNS[Math.floor(Math.random() * SIGNS.length)]).join("");
}
function jitter() {
  // ok: math-random-id
  return 100 + Math.random() * 200;
}
