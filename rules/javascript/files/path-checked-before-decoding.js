app.get("/files/:name", (req, res) => {
  let name = req.params.name;
  if (name.includes("..")) return res.status(400).end();
  // ruleid: path-checked-before-decoding
  name = decodeURIComponent(name);
  res.sendFile(path.join(ROOT, name));
});

function locate(url) {
  const clean = url.replace(/\.\.\//g, "");
  // ruleid: path-checked-before-decoding
  return path.join(ROOT, decodeURIComponent(clean));
}

function right(url) {
  // ok: path-checked-before-decoding
  const name = decodeURIComponent(url);
  if (name.includes("..")) throw new Error("refused");
  return path.join(ROOT, name);
}
